// clean: an exported function that nobody calls here, and that redacts whatever it gets
import { Redactor, type Sink } from "@logwright/runtime";

const redactor = new Redactor();
export function replay(sink: Sink, value: any): void {
  sink.write(redactor.redact(value));
}
