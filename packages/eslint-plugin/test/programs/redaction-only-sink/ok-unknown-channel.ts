// clean: what comes from outside the program is redacted before a sink gets it
import { readFileSync } from "node:fs";
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

export function replay(sink: Sink, redactor: Redactor, path: string): void {
  const record: LogRecord = JSON.parse(readFileSync(path, "utf8"));
  sink.write(redactor.redact(record));
}
