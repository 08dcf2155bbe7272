// clean: the default is redacted
import { recordOf, Redactor, type RedactedRecord, type Sink } from "@logwright/runtime";

const redactor = new Redactor();
export function send(sink: Sink, value: RedactedRecord = redactor.redact(recordOf("a", {}))): void {
  sink.write(value);
}
