// clean: a sink comes into a file that names nothing, together with what is redacted
import type { RedactedRecord, Sink } from "@logwright/runtime";
import { drain } from "./drain.ts";

export function start(sink: Sink, record: RedactedRecord): void {
  drain({ out: sink, record });
}
// @file: drain.ts
export function drain({ out, record }: { readonly out: any; readonly record: any }): void {
  out.write(record);
}
