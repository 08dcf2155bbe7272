// violation: one of two ways is not redacted
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

const redactor = new Redactor();

export function send(sink: Sink, record: LogRecord, verbose: boolean): void {
  let current: any = record;
  if (!verbose) current = redactor.redact(record);
  sink.write(current); //! rawToSink
}
