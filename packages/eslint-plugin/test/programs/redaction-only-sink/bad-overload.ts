// violation: the overload promises what the implementation does not do
import type { LogRecord, RedactedRecord, Sink } from "@logwright/runtime";

function safe(record: LogRecord): RedactedRecord;
function safe(record: any): any {
  return record; //! forgedRecord
}

export function send(sink: Sink, record: LogRecord): void {
  sink.write(safe(record)); //! rawToSink
}
