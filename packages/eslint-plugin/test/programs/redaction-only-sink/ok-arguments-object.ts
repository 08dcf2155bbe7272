// clean: `arguments` of a function that is given redacted records, and how many there are of raw ones
import { appendFileSync } from "node:fs";
import type { LogRecord, RedactedRecord } from "@logwright/runtime";

export function keep(_record: RedactedRecord): void {
  appendFileSync("a", JSON.stringify(arguments[0]));
}
export function count(..._records: LogRecord[]): void {
  appendFileSync("a", String(arguments.length));
}
