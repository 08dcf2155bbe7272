// clean: frozen on the way
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord, redactor: Redactor): void {
  const envelope = Object.freeze({ at: Date.now(), record: redactor.redact(record) });
  sink.write(envelope.record);
}
