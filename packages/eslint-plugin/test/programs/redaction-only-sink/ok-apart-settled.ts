// clean: what promises settle with is redacted before it comes to a sink in another file, or is counted
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";
import { Batch, reasons } from "./batch.js";

export async function run(sink: Sink, redactor: Redactor, records: readonly LogRecord[]): Promise<number> {
  const settled = await Promise.allSettled(records.map(async (record) => redactor.redact(record)));
  for (const result of settled) if (result.status === "fulfilled") await sink.write(result.value);
  const done = settled.filter((result): result is PromiseFulfilledResult<RedactedRecord> => result.status === "fulfilled");
  await Promise.allSettled(done.map(({ value }) => sink.write(value)));
  const batch = new Batch(sink);
  for (const { value } of done) batch.add(value);
  await batch.flush();
  reasons(settled.filter((result) => result.status === "rejected"));
  const [first] = await Promise.all([Promise.race(records.map(async (record) => redactor.redact(record)))]);
  if (first !== undefined) await sink.write(first);
  return settled.length;
}
// @file: batch.ts
import { appendFileSync } from "node:fs";
import type { RedactedRecord, Sink } from "@logwright/runtime";

export class Batch {
  readonly #waiting: RedactedRecord[] = [];
  constructor(private readonly sink: Sink) {}
  add(record: RedactedRecord): void {
    this.#waiting.push(record);
  }
  async flush(): Promise<void> {
    const results = await Promise.allSettled(this.#waiting.splice(0).map((record) => this.sink.write(record)));
    appendFileSync("counts", `${results.filter(({ status }) => status === "rejected").length}\n`);
  }
}
export function reasons(results: readonly PromiseRejectedResult[]): void {
  appendFileSync("reasons", String(results.length));
}
