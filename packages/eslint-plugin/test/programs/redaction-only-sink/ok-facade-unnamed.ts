// clean: the same names in a package that nobody calls a runtime
import type { LogRecord, Sink } from "@acme/log";

export function send(sink: Sink, record: LogRecord): void {
  sink.write(record);
  console.log(record);
}
// @file: node_modules/@acme/log/package.json
{ "name": "@acme/log", "version": "1.0.0", "types": "index.d.ts" }
// @file: node_modules/@acme/log/index.d.ts
export interface LogRecord { readonly event: string }
export interface Sink { write(record: LogRecord): void }
