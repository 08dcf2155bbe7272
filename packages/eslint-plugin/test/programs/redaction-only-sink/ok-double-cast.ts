// clean: a two-step cast to something that is no redacted record
import { recordOf, Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, redactor: Redactor): void {
  const record = recordOf("a", {}) as unknown as LogRecord;
  sink.write(redactor.redact(record));
}
