// clean: optional sinks
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function send(record: LogRecord, redactor: Redactor, sink?: Sink, others: Partial<Record<string, Sink>> = {}): void {
  sink?.write(redactor.redact(record));
  others["audit"]?.write(redactor.redact(record));
}
