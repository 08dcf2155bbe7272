// violation: the compiler is told to look away
import { recordOf, type Sink } from "@logwright/runtime";

export function send(sink: Sink): void {
  const record = recordOf("a", {});
  // @ts-ignore
  sink.write(record); //! rawToSink augmentedRuntime
}
