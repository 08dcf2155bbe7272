// violation: a forged record in the two-step spelling
import { recordOf, type RedactedRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink): void {
  sink.write(recordOf("a", {}) as unknown as RedactedRecord); //! forgedRecord
}
