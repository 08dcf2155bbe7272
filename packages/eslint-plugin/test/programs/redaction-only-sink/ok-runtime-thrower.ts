// clean: a function of the runtime that is declared `never` throws, and gives nothing to what is written
import { unknownKey } from "@logwright/runtime/generated.js";
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

export function send(sink: Sink, redactor: Redactor, record: LogRecord, known: boolean): void {
  const out: any = known ? redactor.redact(record) : unknownKey();
  sink.write(out);
}
// @file: node_modules/@logwright/runtime/generated.d.ts
export declare function unknownKey(): never;
