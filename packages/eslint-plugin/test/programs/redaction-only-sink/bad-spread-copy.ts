// violation: a copy of the raw record with a property of the redacted one
import { recordOf, type Sink } from "@logwright/runtime";

export function send(sink: Sink): void {
  const copy: any = { ...recordOf("a", {}), state: "redacted" };
  sink.write(copy); //! rawToSink
}
