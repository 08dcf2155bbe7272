// violation: the way out under other names
import * as files from "node:fs";
import { writeFileSync as keep } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

const { appendFileSync: add } = files;
const out = files.writeFileSync;
const system: any = files;

export function leak(record: LogRecord): void {
  keep("a", JSON.stringify(record)); //! rawToEgress
  add("a", JSON.stringify(record)); //! rawToEgress
  out("a", JSON.stringify(record)); //! rawToEgress
  system.writeFileSync("a", JSON.stringify(record)); //! rawToEgress
  (files as any)["writeFileSync"]("a", JSON.stringify(record)); //! rawToEgress
}
