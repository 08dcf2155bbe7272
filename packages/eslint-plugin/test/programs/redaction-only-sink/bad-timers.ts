// violation: later, and raw
import type { LogRecord, Sink } from "@logwright/runtime";

export function later(sink: Sink, record: any, raw: LogRecord): void {
  record = raw;
  setTimeout(() => sink.write(record), 1); //! rawToSink
  setImmediate((one) => sink.write(one), record); //! rawToSink
  process.nextTick((one: any) => sink.write(one), record); //! rawToSink
}
