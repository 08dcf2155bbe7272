// clean: an object around the redactor, which is handed on as what it is
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

export function send(sink: Sink, redactor: Redactor, record: LogRecord): void {
  const counted = { count: 0, redact: (each: LogRecord) => redactor.redact(each) };
  counted.count += 1;
  sink.write(counted.redact(record));
}
