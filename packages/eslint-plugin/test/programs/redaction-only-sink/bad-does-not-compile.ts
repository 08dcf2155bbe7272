// violation: the compiler objects, and somebody ships what it emitted all the same
// compile errors: main.ts:6 TS2345
import type { LogRecord, Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord): void {
  sink.write(record); //! rawToSink
}
