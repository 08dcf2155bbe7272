// clean: files that import the pipeline write what is their own
import { writeFileSync } from "node:fs";
import { forward } from "./forward.ts";

export const start = forward;
export function save(rows: readonly unknown[]): void {
  writeFileSync("a.json", JSON.stringify(rows));
}
// @file: forward.ts
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

export function forward(redactor: Redactor, sink: Sink, record: LogRecord): void {
  void sink.write(redactor.redact(record));
}
