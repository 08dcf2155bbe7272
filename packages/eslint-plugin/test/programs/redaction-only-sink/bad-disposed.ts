// compiler options: {"lib":["lib.esnext.d.ts"]}
// violation: a resource sends the record when it is disposed of
import { appendFileSync } from "node:fs";
import type { LogRecord, Sink } from "@logwright/runtime";

class Held {
  constructor(private readonly held: any) {}
  [Symbol.dispose](): void {
    appendFileSync("a", String(this.held.data)); //! rawToEgress
  }
}

export function run(record: LogRecord): void {
  using held = new Held(record);
  void held;
}

export function send(sink: Sink, record: any): void {
  using held = { record, [Symbol.dispose]() { sink.write(this.record); } }; //! unprovenAtSink
  void held;
}
