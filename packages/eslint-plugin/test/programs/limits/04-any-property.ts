// limit 4, says too much: an unknown key may be any of the keys
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

export function note(record: LogRecord, key: string): void {
  const parts: Record<string, any> = { count: 1, record };
  appendFileSync("a", String(parts["count"]));
  appendFileSync("a", String(parts[key])); //! rawToEgress
}
