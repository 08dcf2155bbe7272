// clean: a function that declares its this, and gets a redacted record first
import { appendFileSync } from "node:fs";
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

function send(this: unknown, sink: Sink, record: any): void {
  sink.write(record);
}

function note(this: void, line: any, record: any): void {
  appendFileSync("a", JSON.stringify(line));
  void record;
}

export function run(sink: Sink, redactor: Redactor, record: LogRecord): void {
  send.call(undefined, sink, redactor.redact(record));
  note(redactor.redact(record).line, record);
}
