// violation: the method taken out of the sink
import type { LogRecord, Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord): void {
  const { write } = sink;
  write(record as any); //! rawToSink
  const { write: out } = sink;
  out(record as any); //! rawToSink
}
