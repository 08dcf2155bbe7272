// clean: a closure keeps the record and gives it redacted
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

function keep(redactor: Redactor, record: LogRecord): () => RedactedRecord {
  return () => redactor.redact(record);
}

export function send(sink: Sink, redactor: Redactor, record: LogRecord): void {
  const read = keep(redactor, record);
  sink.write(read());
}
