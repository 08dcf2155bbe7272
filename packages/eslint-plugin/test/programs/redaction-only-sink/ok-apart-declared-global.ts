// clean: the global that every file can name holds a redacted line
import type { RedactedRecord } from "@logwright/runtime";

export function report(record: RedactedRecord): void {
  lastLine = record.line;
}
// @file: globals.ts
declare global {
  var lastLine: string;
}
export {};
// @file: drain.ts
import { writeFileSync } from "node:fs";

export function drain(): void {
  writeFileSync("a.json", lastLine);
}
