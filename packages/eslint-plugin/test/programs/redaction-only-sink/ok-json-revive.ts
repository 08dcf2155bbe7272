// clean: a round trip through text, then redacted
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord, redactor: Redactor): void {
  sink.write(redactor.redact(structuredClone(record)));
  sink.write(redactor.redact(JSON.parse(JSON.stringify(record))));
}
