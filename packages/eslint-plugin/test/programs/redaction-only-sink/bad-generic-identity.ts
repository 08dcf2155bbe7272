// violation: a generic function turns anything into what is wanted
import { recordOf, type Sink } from "@logwright/runtime";

function as<T>(value: unknown): T {
  return value as T;
}

export function send(sink: Sink): void {
  sink.write(as(recordOf("a", {}))); //! rawToSink
}
