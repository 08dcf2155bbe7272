// clean: overwritten on every turn before it is used
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, records: LogRecord[], redactor: Redactor): void {
  let current: any;
  for (const record of records) {
    current = record;
    current = redactor.redact(current);
    sink.write(current);
  }
}
