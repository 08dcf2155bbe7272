// clean: a variable without a type, overwritten with the redacted record before it is used
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

const redactor = new Redactor();

export function send(sink: Sink, record: LogRecord): void {
  let current: any = record;
  current = redactor.redact(current);
  sink.write(current);
}
