// clean: a tuple of result and time
import { Redactor, type LogRecord, type RedactedRecord, type Sink } from "@logwright/runtime";

function timed(record: LogRecord, redactor: Redactor): [RedactedRecord, number] {
  const start = Date.now();
  return [redactor.redact(record), Date.now() - start];
}

export function send(sink: Sink, record: LogRecord, redactor: Redactor): number {
  const [safe, took] = timed(record, redactor);
  sink.write(safe);
  return took;
}
