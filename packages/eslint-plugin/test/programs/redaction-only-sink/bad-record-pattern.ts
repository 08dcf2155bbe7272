// violation: a pattern takes a record apart
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

export function rest({ severity, ...others }: LogRecord): void {
  appendFileSync("a", severity);
  appendFileSync("a", JSON.stringify(others)); //! rawToEgress
}

export function named({ data, fields: more }: LogRecord): void {
  appendFileSync("a", JSON.stringify(data)); //! rawToEgress
  appendFileSync("a", JSON.stringify(more)); //! rawToEgress
}
