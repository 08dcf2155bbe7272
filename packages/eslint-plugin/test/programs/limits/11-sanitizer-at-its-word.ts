// limit 11, says nothing: a vendored runtime whose sanitizer judges nothing
// settings: { "runtime": ["./vendored"] }
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";
import { text } from "./vendored/redact/writers.ts";

export function keep(record: LogRecord): void {
  appendFileSync("a", text(record)); //? not seen
}
// @file: vendored/redact/writers.ts
export function text(value: object): string {
  return JSON.stringify(value);
}
