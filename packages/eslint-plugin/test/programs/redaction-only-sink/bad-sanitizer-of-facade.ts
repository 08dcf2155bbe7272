// violation: a façade plays the runtime's role; that its functions filter is not believed, nor are those beside it
// settings: { "runtime": ["@acme/log", "@acme/own", "./record/facade.ts"] }
// compiler options: { "paths": { "@acme/own": ["./src/index.ts"] } }
import { appendFileSync } from "node:fs";
import { text, type LogRecord } from "@acme/log";
import { value, type LogRecord as Own } from "@acme/own";
import { frameText } from "./record/facade.ts";
import { number } from "./src/redact/writers.ts";
import type {} from "@logwright/runtime";

export function keep(record: LogRecord, own: Own): void {
  appendFileSync("a", text(record)); //! rawToEgress
  appendFileSync("a", frameText(record)); //! rawToEgress
  appendFileSync("a", value(own)); //! rawToEgress
  appendFileSync("a", number(own)); //! rawToEgress
}
// @file: record/facade.ts
export interface LogRecord {
  readonly data: object;
}
export function frameText(record: object): string {
  return JSON.stringify(record);
}
// @file: src/index.ts
export { value } from "./redact/writers.ts";
export interface LogRecord {
  readonly data: object;
}
// @file: src/redact/writers.ts
export function value(record: object): string {
  return JSON.stringify(record);
}
export function number(record: object): string {
  return JSON.stringify(record);
}
// @file: node_modules/@acme/log/package.json
{ "name": "@acme/log", "version": "1.0.0", "types": "index.d.ts" }
// @file: node_modules/@acme/log/index.d.ts
export interface LogRecord {
  readonly event: string;
  readonly data: object;
}
export declare function text(record: LogRecord): string;
