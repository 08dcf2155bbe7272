// violation: the type of a record, derived from a function's
import { writeFileSync } from "node:fs";
import type { forward } from "./forward.ts";

type Raw = Parameters<typeof forward>[0];
export function save(value: Raw): void {
  writeFileSync("a.json", JSON.stringify(value)); //! rawToEgress
}
// @file: forward.ts
import type { LogRecord } from "@logwright/runtime";

export function forward(record: LogRecord): void {
  void record.severity;
}
