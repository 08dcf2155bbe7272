// clean: the methods taken out of the sink and the redactor
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, redactor: Redactor, record: LogRecord): void {
  const { write } = sink;
  write.call(sink, redactor.redact(record));
  const { write: out } = sink;
  out(redactor.redact(record));
}
