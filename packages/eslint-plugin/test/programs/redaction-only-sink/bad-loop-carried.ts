// violation: the second turn writes what the first left behind
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, records: LogRecord[], redactor: Redactor): void {
  let last: any = redactor.redact(records[0]!);
  for (const record of records) {
    sink.write(last); //! rawToSink
    last = record;
  }
}
