// clean: never goes everywhere, into the redactor as well
import { recordOf, type Redactor, type Sink } from "@logwright/runtime";

export function send(sink: Sink, redactor: Redactor): void {
  sink.write(redactor.redact(recordOf("a", {}) as never));
}
