// clean: the runtime as a namespace
import * as log from "@logwright/runtime";

export function send(sink: log.Sink, record: log.LogRecord): void {
  const redactor = new log.Redactor();
  sink.write(redactor.redact(record));
}
