// clean: when the redactor throws nothing is written
import { Redactor, type LogRecord, type RedactedRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord, redactor: Redactor): void {
  let out: RedactedRecord;
  try {
    out = redactor.redact(record);
  } catch {
    return;
  }
  sink.write(out);
}
