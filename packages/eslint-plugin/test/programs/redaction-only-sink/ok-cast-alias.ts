// clean: an alias of the type, which nothing is cast to
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

type Safe = RedactedRecord;

export function send(sink: Sink, redactor: Redactor, text: string): void {
  const record: Safe = redactor.redact(JSON.parse(text) as LogRecord);
  sink.write(record);
}
