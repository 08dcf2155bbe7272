// clean: the bound method as a callback
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, records: readonly LogRecord[], redactor: Redactor): void {
  const write = sink.write.bind(sink);
  const redact = redactor.redact.bind(redactor);
  records.map((record) => redact(record)).forEach((record) => void write(record));
}
