// clean: an object with a raw record for its prototype, redacted
import { recordOf, type Redactor, type Sink } from "@logwright/runtime";

export function send(sink: Sink, redactor: Redactor): void {
  const record = Object.create(recordOf("a", {}));
  sink.write(redactor.redact(record));
}
