// violation: the sink itself has lost its type
import { recordOf, type Sink } from "@logwright/runtime";

export function send(sink: Sink): void {
  const out: any = sink;
  out.write(recordOf("a", {})); //! rawToSink
  (sink as any).write(recordOf("b", {})); //! rawToSink
}
