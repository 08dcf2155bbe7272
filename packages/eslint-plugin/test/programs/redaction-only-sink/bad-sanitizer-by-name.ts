// violation: functions named like the runtime's sanitizers, in files named like its files
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";
import { traceText } from "./trace/context.ts";
import { text, value as written } from "./redact/writers.ts";

function stringText(record: LogRecord): string {
  return JSON.stringify(record);
}
class Sanitizer {
  key(record: LogRecord): string {
    return record.event + JSON.stringify(record.data);
  }
}
export function keep(record: LogRecord): void {
  appendFileSync("a", stringText(record)); //! rawToEgress
  appendFileSync("a", new Sanitizer().key(record)); //! rawToEgress
  appendFileSync("a", text(record)); //! rawToEgress
  appendFileSync("a", written(record)); //! rawToEgress
  appendFileSync("a", traceText(record)); //! rawToEgress
}
// @file: redact/writers.ts
export const text = (record: object): string => JSON.stringify(record);
export function value(record: object): string {
  return JSON.stringify(record);
}
// @file: trace/context.ts
export function traceText(record: object): string {
  return JSON.stringify(record);
}
