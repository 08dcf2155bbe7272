// clean: the same spellings with a redacted record
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord, redactor: Redactor): void {
  sink.write.call(sink, redactor.redact(record));
  Reflect.apply(sink.write, sink, [redactor.redact(record)]);
}
