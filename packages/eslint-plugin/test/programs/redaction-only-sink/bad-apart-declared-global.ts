// violation: a variable that every file can name without an import
import type { LogRecord } from "@logwright/runtime";

export function report(record: LogRecord): void {
  last = JSON.stringify(record);
}
// @file: globals.ts
declare global {
  var last: string;
}
export {};
// @file: drain.ts
import { writeFileSync } from "node:fs";

export function drain(): void {
  writeFileSync("a.json", last); //! rawToEgress
}
