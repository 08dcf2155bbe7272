// clean: the way out under other names gets redacted lines
import * as files from "node:fs";
import { writeFileSync as keep } from "node:fs";
import type { LogRecord, Redactor } from "@logwright/runtime";

const { appendFileSync: add } = files;
const system: any = files;

export function save(redactor: Redactor, record: LogRecord): void {
  const { line } = redactor.redact(record);
  keep("a", line);
  add("a", line);
  system.writeFileSync("a", line);
  (files as any)["writeFileSync"]("a", line);
}
