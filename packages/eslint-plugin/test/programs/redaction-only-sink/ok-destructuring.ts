// clean: the redacted half of a pair
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

function both(record: LogRecord, redactor: Redactor) {
  return { raw: record, safe: redactor.redact(record) };
}

export function send(sink: Sink, record: LogRecord, redactor: Redactor): void {
  const { safe } = both(record, redactor);
  sink.write(safe);
  const pair = [record, redactor.redact(record)] as const;
  sink.write(pair[1]);
}
