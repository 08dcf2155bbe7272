// violation: a type predicate that believes everything
import type { LogRecord, RedactedRecord, Sink } from "@logwright/runtime";

function isSafe(value: unknown): value is RedactedRecord { //! forgedRecord
  return typeof value === "object";
}

export function send(sink: Sink, record: LogRecord): void {
  const value: unknown = record;
  if (isSafe(value)) sink.write(value); //! rawToSink
}
