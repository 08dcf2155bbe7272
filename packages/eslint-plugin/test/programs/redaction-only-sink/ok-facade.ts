// clean: a façade of which only the declarations are known, used as it wants to be
// settings: {"runtime":["@acme/log"]}
import type { LogRecord, Redactor, Sink } from "@acme/log";

export function send(sink: Sink, records: readonly LogRecord[], redactor: Redactor): void {
  for (const record of records) sink.write(redactor.redact(record));
  records.map((record) => redactor.redact(record)).forEach((record) => sink.write(record));
}
// @file: node_modules/@acme/log/package.json
{ "name": "@acme/log", "version": "1.0.0", "types": "index.d.ts" }
// @file: node_modules/@acme/log/index.d.ts
export interface LogRecord { readonly event: string; readonly data: object }
export interface RedactedRecord { readonly line: string }
export interface Redactor { redact(record: LogRecord): RedactedRecord }
export interface Sink { write(record: RedactedRecord): void }
