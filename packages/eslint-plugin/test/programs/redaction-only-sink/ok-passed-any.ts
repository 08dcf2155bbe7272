// clean: the parameter says redacted, and what was read is redacted on the way
import type { RedactedRecord, Sink } from "@logwright/runtime";

export function forward(sink: Sink, record: RedactedRecord): void {
  sink.write(record);
}
// @file: caller.ts
import type { Redactor, Sink } from "@logwright/runtime";
import { forward } from "./main.ts";

export function run(sink: Sink, redactor: Redactor, text: string): void {
  forward(sink, redactor.redact(JSON.parse(text)));
}
