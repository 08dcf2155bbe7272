// violation: the parameter says redacted, the call says any
import type { RedactedRecord, Sink } from "@logwright/runtime";

export function forward(sink: Sink, record: RedactedRecord): void {
  sink.write(record);
}
// @file: caller.ts
import type { Sink } from "@logwright/runtime";
import { forward } from "./main.ts";

export function run(sink: Sink, text: string): void {
  forward(sink, JSON.parse(text)); //! forgedRecord
}
