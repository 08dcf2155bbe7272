// limit 6, says too much: one callback writes after it has cleared what another fills
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

let last: any;

export function fill(record: LogRecord): void {
  setTimeout(() => {
    last = record;
  }, 2);
  setTimeout(() => {
    appendFileSync("a", String(last)); //! rawToEgress
  }, 1);
}
