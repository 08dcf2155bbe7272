// clean: a façade's functions get what is redacted
// settings: { "runtime": ["@acme/log"] }
import { appendFileSync } from "node:fs";
import { text, type LogRecord, type Redactor } from "@acme/log";

export function keep(redactor: Redactor, record: LogRecord): void {
  appendFileSync("a", text(redactor.redact(record)));
}
// @file: node_modules/@acme/log/package.json
{ "name": "@acme/log", "version": "1.0.0", "types": "index.d.ts" }
// @file: node_modules/@acme/log/index.d.ts
export interface LogRecord {
  readonly event: string;
  readonly data: object;
}
export interface RedactedRecord {
  readonly line: string;
}
export interface Redactor {
  redact(record: LogRecord): RedactedRecord;
}
export declare function text(record: RedactedRecord): string;
