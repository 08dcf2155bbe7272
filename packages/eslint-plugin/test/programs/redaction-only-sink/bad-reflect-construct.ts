// violation: the constructor by reflection
import { RedactedRecord, type Sink } from "@logwright/runtime";

export function send(sink: Sink, line: string): void {
  sink.write(Reflect.construct(RedactedRecord as never, [line])); //! forgedRecord
}
