// violation: a round trip through text, and through structuredClone
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord, redactor: Redactor): void {
  sink.write(structuredClone(redactor.redact(record))); //! unprovenAtSink
  sink.write(JSON.parse(JSON.stringify(redactor.redact(record)))); //! unprovenAtSink
  sink.write(structuredClone(record) as any); //! rawToSink
}
