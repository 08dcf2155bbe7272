// clean: made on first use
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

let redactor: Redactor | undefined;

export function send(sink: Sink, record: LogRecord): void {
  redactor ??= new Redactor();
  sink.write(redactor.redact(record));
}
