// clean: a comment about the compiler that asks nothing of it
import { recordOf, type Redactor, type Sink } from "@logwright/runtime";

export function send(sink: Sink, redactor: Redactor): void {
  const record = recordOf("a", {});
  // There is no need for a ts-ignore here: the record is redacted first.
  sink.write(redactor.redact(record));
}
