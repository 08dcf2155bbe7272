// violation: rest parameters and spread arguments
import type { LogRecord, Sink } from "@logwright/runtime";

function all(sink: Sink, ...values: any[]): void {
  for (const value of values) sink.write(value); //! rawToSink
  sink.write(values[0]); //! rawToSink
}

export function send(sink: Sink, record: LogRecord): void {
  all(sink, ...[record]);
}
