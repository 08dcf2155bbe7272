// violation: the raw record goes to a file of its own
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

export function dump(record: LogRecord): void {
  appendFileSync("debug.log", JSON.stringify(record.data)); //! rawToEgress
}
