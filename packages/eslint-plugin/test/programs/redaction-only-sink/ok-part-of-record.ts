// clean: parts of a redacted record are asked for where the types say nothing of it
import { appendFileSync } from "node:fs";
import type { LogRecord, Redactor } from "@logwright/runtime";

function keep(value: any): void {
  appendFileSync("a", JSON.stringify(value.data));
}

export function save(redactor: Redactor, record: LogRecord): void {
  keep(redactor.redact(record));
  const { data }: any = redactor.redact(record);
  appendFileSync("a", JSON.stringify(data));
}
