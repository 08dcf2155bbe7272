// violation: the private constructor is called through a cast
import { RedactedRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink): void {
  const made = new (RedactedRecord as any)("{}\n"); //! forgedRecord
  sink.write(made); //! unprovenAtSink
}
