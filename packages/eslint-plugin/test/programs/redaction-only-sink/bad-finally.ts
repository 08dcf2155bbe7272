// violation: the redactor throws, and the raw record goes on
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord, redactor: Redactor): void {
  let out: any = record;
  try {
    out = redactor.redact(record);
  } catch {
    // the raw one, then
  }
  sink.write(out); //! rawToSink
}
