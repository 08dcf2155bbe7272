// compiler options: {"lib":["lib.esnext.d.ts"]}
// violation: iterator helpers, and promises that are settled from outside, hand the record on
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

export async function leak(record: LogRecord): Promise<void> {
  const texts = [record].values().map((each) => JSON.stringify(each)).filter((text) => text !== "").toArray();
  appendFileSync("a", texts.join("")); //! rawToEgress
  for (const each of Iterator.from([record]).take(1).drop(0)) appendFileSync("a", JSON.stringify(each)); //! rawToEgress
  [record].values().forEach((each: any) => appendFileSync("a", JSON.stringify(each))); //! rawToEgress
  const { promise, resolve } = Promise.withResolvers<any>();
  resolve(record);
  appendFileSync("a", JSON.stringify(await promise)); //! rawToEgress
  const other = Promise.withResolvers<any>();
  other.reject(record);
  await other.promise.catch((reason: unknown) => appendFileSync("a", JSON.stringify(reason))); //! rawToEgress
  const tried: any = await Promise.try(() => record as any);
  appendFileSync("a", JSON.stringify(tried)); //! rawToEgress
  const list: any[] = await Array.fromAsync([record]);
  appendFileSync("a", JSON.stringify(list)); //! rawToEgress
}

class Later {
  readonly #deferred = Promise.withResolvers<any>();
  settle(record: LogRecord): void {
    this.#deferred.resolve(record);
  }
  async flush(): Promise<void> {
    appendFileSync("a", JSON.stringify(await this.#deferred.promise)); //! rawToEgress
  }
}

export function rejected(record: LogRecord): void {
  void new Later();
  Promise.reject(record).catch((reason) => appendFileSync("a", JSON.stringify(reason))); //! rawToEgress
  const failing = new Promise((_resolve, reject) => reject(record));
  failing.then(undefined, (reason) => appendFileSync("a", JSON.stringify(reason))); //! rawToEgress
}
