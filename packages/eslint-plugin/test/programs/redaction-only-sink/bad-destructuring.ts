// violation: out of a pattern, with a default
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord, options: { safe?: any }): void {
  const { safe = record } = options;
  sink.write(safe); //! rawToSink
  const [first]: any[] = [record];
  sink.write(first); //! rawToSink
  let other: any = new Redactor().redact(record);
  [other] = [record];
  sink.write(other); //! rawToSink
}
