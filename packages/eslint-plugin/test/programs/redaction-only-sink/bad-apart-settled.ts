// violation: what promises settle with comes to other files, which never name a record
import { recordOf, type LogRecord } from "@logwright/runtime";
import { ofAll, ofEach, ofReason, ofRace } from "./settled.js";
import { flush, settle } from "./later.js";

async function load(event: string): Promise<any> {
  return recordOf(event, {});
}

export async function leak(record: LogRecord): Promise<void> {
  ofAll(await Promise.allSettled([load("a"), load("b")]));
  const settled = await Promise.allSettled(["a", "b"].map((event) => load(event)));
  for (const result of settled) if (result.status === "fulfilled") ofEach(result.value);
  const [first] = await Promise.allSettled([Promise.reject(record)]);
  if (first.status === "rejected") ofReason(first.reason);
  ofRace(await Promise.race([load("a"), new Promise<never>(() => undefined)]));
  settle(record);
  await flush();
}
// @file: settled.ts
import { appendFileSync } from "node:fs";

export function ofAll(results: readonly PromiseSettledResult<any>[]): void {
  const brought = results.filter((each): each is PromiseFulfilledResult<any> => each.status === "fulfilled");
  appendFileSync("a", JSON.stringify(brought.map(({ value }) => value))); //! rawToEgress
}
export function ofEach(value: any): void {
  appendFileSync("a", JSON.stringify(value)); //! rawToEgress
}
export function ofReason(reason: unknown): void {
  appendFileSync("a", JSON.stringify(reason)); //! rawToEgress
}
export function ofRace(value: any): void {
  appendFileSync("a", JSON.stringify(value)); //! rawToEgress
}
// @file: later.ts
import { writeOut } from "./out.js";

let fulfil: (value: unknown) => void = () => undefined;
const later = new Promise<unknown>((resolve) => {
  fulfil = resolve;
});
export function settle(value: unknown): void {
  fulfil(value);
}
export async function flush(): Promise<void> {
  writeOut(await later);
}
// @file: out.ts
import { appendFileSync } from "node:fs";

export function writeOut(value: unknown): void {
  appendFileSync("a", JSON.stringify(value)); //! rawToEgress
}
