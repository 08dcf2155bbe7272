// violation: the plainest one, a raw record hidden behind any
import { recordOf, type Sink } from "@logwright/runtime";

export function send(sink: Sink): void {
  const record = recordOf("training.step", { loss: 1 });
  sink.write(record as any); //! rawToSink
}
