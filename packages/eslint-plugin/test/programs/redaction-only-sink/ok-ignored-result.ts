// clean: redact is called twice, one of the results is not used
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord, redactor: Redactor): void {
  redactor.redact(record);
  sink.write(redactor.redact(record));
}
