// violation: an object with the prototype of redacted records
import { RedactedRecord, recordOf, type Sink } from "@logwright/runtime";

export function send(sink: Sink): void {
  const fake = Object.create(RedactedRecord.prototype); //! forgedRecord
  Object.assign(fake, recordOf("a", {}));
  sink.write(fake); //! rawToSink
}
