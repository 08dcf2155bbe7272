// clean: a copy of the raw record with one property more, redacted
import { recordOf, type Redactor, type Sink } from "@logwright/runtime";

export function send(sink: Sink, redactor: Redactor): void {
  const copy = { ...recordOf("a", {}), host: "a" };
  sink.write(redactor.redact(copy));
}
