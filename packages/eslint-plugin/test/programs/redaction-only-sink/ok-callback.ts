// clean: map to redacted, then write each
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, records: readonly LogRecord[], redactor: Redactor): void {
  records.map((record) => redactor.redact(record)).forEach((record) => sink.write(record));
  for (const record of records.map(redactor.redact.bind(redactor))) sink.write(record);
}
