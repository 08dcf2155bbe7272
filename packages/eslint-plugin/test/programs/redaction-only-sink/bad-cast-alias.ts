// violation: the cast goes to an alias of the type
import type { RedactedRecord, Sink } from "@logwright/runtime";

type Safe = RedactedRecord;

export function send(sink: Sink, text: string): void {
  const record = JSON.parse(text) as Safe; //! forgedRecord
  sink.write(record); //! unprovenAtSink
}
