// violation: the write is wrapped, the raw value comes from another file
import type { Sink } from "@logwright/runtime";

export function forward(sink: Sink, value: any): void {
  sink.write(value); //! rawToSink
}
// @file: caller.ts
import { recordOf, type Sink } from "@logwright/runtime";
import { forward as pass } from "./main.ts";

export function run(sink: Sink): void {
  pass(sink, recordOf("a", {}));
}
