// clean: a generator of redacted records
import { Redactor, type LogRecord, type RedactedRecord, type Sink } from "@logwright/runtime";

const redactor = new Redactor();

function* safe(records: Iterable<LogRecord>): Generator<RedactedRecord> {
  for (const record of records) yield redactor.redact(record);
}

export function send(sink: Sink, records: LogRecord[]): void {
  for (const record of safe(records)) sink.write(record);
}
