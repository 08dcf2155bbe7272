// violation: stringified and parsed again, the record has lost its type and its redaction
import { recordOf, type Sink } from "@logwright/runtime";

export function send(sink: Sink): void {
  const text = JSON.stringify(recordOf("a", { user: "u" }));
  sink.write(JSON.parse(text)); //! rawToSink
}
