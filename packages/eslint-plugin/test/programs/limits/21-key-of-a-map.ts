// limit 21, says nothing: the text of the record is a key
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

export function run(record: LogRecord): void {
  const seen = new Map<string, number>();
  seen.set(JSON.stringify(record), 1);
  for (const [key] of seen) appendFileSync("a", key); //? not seen
}
