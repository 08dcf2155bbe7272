// clean: the redactor throws, and nothing goes on
import { Redactor, type LogRecord, type RedactedRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord, redactor: Redactor): void {
  let out: RedactedRecord | undefined;
  try {
    out = redactor.redact(record);
  } catch {
    // dropped: better none than a raw one
  } finally {
    if (out !== undefined) sink.write(out);
  }
}
