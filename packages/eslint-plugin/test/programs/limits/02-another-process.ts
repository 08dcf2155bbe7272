// limit 2, says nothing: a record comes back from a file as text
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

export function keep(record: LogRecord): void {
  writeFileSync("raw.json", JSON.stringify(record)); //! rawToEgress
}
export function copy(): void {
  appendFileSync("copy.json", readFileSync("raw.json", "utf8")); //? not seen
}
