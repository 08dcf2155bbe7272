// clean: any on the way, redacted in the end
import { recordOf, Redactor, type Sink } from "@logwright/runtime";

const redactor = new Redactor();
export function send(sink: Sink): void {
  const record: any = recordOf("training.step", { loss: 1 });
  const redacted: any = redactor.redact(record);
  sink.write(redacted);
}
