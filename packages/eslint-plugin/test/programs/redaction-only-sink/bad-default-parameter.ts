// violation: the default is raw
import { recordOf, type Sink } from "@logwright/runtime";

export function send(sink: Sink, value: any = recordOf("a", {})): void {
  sink.write(value); //! rawToSink
}
