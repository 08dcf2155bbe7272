// violation: a closure keeps the record
import type { LogRecord, Sink } from "@logwright/runtime";

function keep(record: LogRecord): () => any {
  return () => record;
}

export function send(sink: Sink, record: LogRecord): void {
  const read = keep(record);
  sink.write(read()); //! rawToSink
}
