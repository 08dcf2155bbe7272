// limit 5, says too much: one box holds a raw record, and every box of the class counts as holding one
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

class Box {
  content: any;
}
export function note(record: LogRecord): void {
  const raw = new Box();
  const count = new Box();
  raw.content = record;
  count.content = 1;
  appendFileSync("a", String(count.content)); //! rawToEgress
}
