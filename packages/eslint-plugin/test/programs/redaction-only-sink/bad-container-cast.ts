// violation: a whole list forged at once
import type { RedactedRecord, Sink } from "@logwright/runtime";

export function replay(sink: Sink, text: string): void {
  const list = JSON.parse(text) as RedactedRecord[]; //! forgedRecord
  for (const record of list) sink.write(record); //! unprovenAtSink
}
