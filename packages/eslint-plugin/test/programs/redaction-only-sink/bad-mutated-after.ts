// violation: changed after redaction
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord, redactor: Redactor): void {
  const safe = redactor.redact(record);
  (safe as any).data = record.data; //! forgedRecord
  sink.write(safe); //! rawToSink
}
