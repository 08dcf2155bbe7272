// clean: an assertion about a raw record, which claims nothing of redaction
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

function named(record: LogRecord | undefined): asserts record is LogRecord {
  if (record === undefined) throw new Error("no record");
}

export function send(sink: Sink, redactor: Redactor, record?: LogRecord): void {
  named(record);
  sink.write(redactor.redact(record));
}
