// clean: rest parameters and spread arguments, redacted
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

function all(sink: Sink, ...values: any[]): void {
  for (const value of values) sink.write(value);
  sink.write(values[0]);
}

export function send(sink: Sink, redactor: Redactor, record: LogRecord): void {
  all(sink, ...[redactor.redact(record)]);
}
