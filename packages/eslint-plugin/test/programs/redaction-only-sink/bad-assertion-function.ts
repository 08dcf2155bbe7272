// violation: an assertion function that asserts nothing
import type { LogRecord, RedactedRecord, Sink } from "@logwright/runtime";

function trust(_value: unknown): asserts _value is RedactedRecord {} //! forgedRecord

export function send(sink: Sink, record: LogRecord): void {
  const value: unknown = record;
  trust(value);
  sink.write(value); //! rawToSink
}
