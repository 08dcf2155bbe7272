// violation: an exported function that nobody calls here
import type { Sink } from "@logwright/runtime";

export function replay(sink: Sink, value: any): void {
  sink.write(value); //! unprovenAtSink
}
