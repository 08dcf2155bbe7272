// clean: the sink itself has lost its type, and gets what is redacted
import { recordOf, type Redactor, type Sink } from "@logwright/runtime";

export function send(sink: Sink, redactor: Redactor): void {
  const out: any = sink;
  out.write(redactor.redact(recordOf("a", {})));
  (sink as any).write(redactor.redact(recordOf("b", {})));
}
