// clean: through a default export that redacts
import { recordOf } from "@logwright/runtime";
import forward from "./forward.ts";

forward(recordOf("a", {}));
// @file: forward.ts
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";
declare const sink: Sink;
const redactor = new Redactor();

export default function (value: LogRecord): void {
  sink.write(redactor.redact(value));
}
