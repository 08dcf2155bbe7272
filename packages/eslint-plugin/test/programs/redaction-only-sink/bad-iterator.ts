// violation: a generator yields the record
import type { LogRecord, Sink } from "@logwright/runtime";

function* all(record: LogRecord): Generator<any> {
  yield 1;
  yield record;
}

export function send(sink: Sink, record: LogRecord): void {
  for (const one of all(record)) sink.write(one); //! rawToSink
}
