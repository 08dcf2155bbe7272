// violation: somebody else's function is declared `never`, and may give something all the same
import { unknownKey } from "keys";
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

export function send(sink: Sink, redactor: Redactor, record: LogRecord, known: boolean): void {
  const out: any = known ? redactor.redact(record) : unknownKey();
  sink.write(out); //! unprovenAtSink
}
// @file: node_modules/keys/package.json
{ "name": "keys", "version": "1.0.0", "types": "index.d.ts" }
// @file: node_modules/keys/index.d.ts
export declare function unknownKey(): never;
