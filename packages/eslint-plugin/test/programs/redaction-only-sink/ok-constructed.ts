// clean: what is constructed is a redactor, and the record comes from it
import { recordOf, Redactor, type RedactedRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink): void {
  const made: RedactedRecord = new Redactor({ strict: true }).redact(recordOf("a", {}));
  sink.write(made);
}
