// violation: the prototype is put under the raw record
import { RedactedRecord, type LogRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord): void {
  sink.write(Object.setPrototypeOf({ ...record }, RedactedRecord.prototype)); //! forgedRecord
}
