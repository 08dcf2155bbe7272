// clean: one variable that is raw first and redacted later, which TypeScript itself follows
import { Redactor, type LogRecord, type RedactedRecord, type Sink } from "@logwright/runtime";

const redactor = new Redactor();

export function send(sink: Sink, record: LogRecord): void {
  let current: LogRecord | RedactedRecord = record;
  current = redactor.redact(current);
  sink.write(current);
}
