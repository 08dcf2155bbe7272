// clean: a pipeline, and files that have nothing to do with it
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

export function forward(redactor: Redactor, sink: Sink, record: LogRecord): void {
  void sink.write(redactor.redact(record));
}
// @file: result.ts
import { writeFileSync } from "node:fs";
import { textOf } from "./text.ts";

export function save(rows: readonly unknown[]): void {
  writeFileSync("rows.json", textOf(rows));
}
// @file: text.ts
export const textOf = (value: unknown): string => JSON.stringify(value);
