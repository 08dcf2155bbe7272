// clean: patterns take a redacted record apart, and the severity out of a raw one
import { appendFileSync } from "node:fs";
import type { LogRecord, RedactedRecord } from "@logwright/runtime";

export function level({ severity, ...others }: LogRecord): number {
  appendFileSync("a", severity);
  return Object.keys(others).length;
}

export function named({ data, line: more }: RedactedRecord): void {
  appendFileSync("a", JSON.stringify(data));
  appendFileSync("a", more);
}
