// clean: the type of a redacted record, derived from a function's
import { writeFileSync } from "node:fs";
import type { forward } from "./forward.ts";

type Redacted = Parameters<typeof forward>[1];
export function save(value: Redacted): void {
  writeFileSync("a.json", JSON.stringify(value));
}
// @file: forward.ts
import type { LogRecord, RedactedRecord } from "@logwright/runtime";

export function forward(record: LogRecord, redacted: RedactedRecord): void {
  void record.severity;
  void redacted.line;
}
