// clean: the plainest way
import { recordOf, Redactor, type Sink } from "@logwright/runtime";

const redactor = new Redactor();

export function send(sink: Sink): void {
  sink.write(redactor.redact(recordOf("training.step", { loss: 1 })));
}
