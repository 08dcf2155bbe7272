// clean: a map of redacted records
import { Redactor, type LogRecord, type RedactedRecord, type Sink } from "@logwright/runtime";

const byRun = new Map<string, RedactedRecord>();

export function remember(id: string, record: LogRecord, redactor: Redactor): void {
  byRun.set(id, redactor.redact(record));
}

export function send(sink: Sink, id: string): void {
  const found = byRun.get(id);
  if (found) sink.write(found);
  for (const [, record] of byRun) sink.write(record);
}
