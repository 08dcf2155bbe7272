// violation: never goes everywhere
import { recordOf, type Sink } from "@logwright/runtime";

export function send(sink: Sink): void {
  sink.write(recordOf("a", {}) as never); //! rawToSink
}
