// clean: the write is wrapped, and the caller in another file redacts
import type { Sink } from "@logwright/runtime";

export function forward(sink: Sink, value: any): void {
  sink.write(value);
}
// @file: caller.ts
import { recordOf, type Redactor, type Sink } from "@logwright/runtime";
import { forward as pass } from "./main.ts";

export function run(sink: Sink, redactor: Redactor): void {
  pass(sink, redactor.redact(recordOf("a", {})));
}
