// violation: thrown and caught
import type { LogRecord, Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord): void {
  try {
    throw record;
  } catch (caught) {
    sink.write(caught as any); //! rawToSink
  }
}
