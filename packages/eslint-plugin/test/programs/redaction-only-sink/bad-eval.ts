// violation: code made of text beside a record
import { recordOf, type Sink } from "@logwright/runtime";

export function send(sink: Sink, code: string): void {
  const record = recordOf("a", {});
  eval(code); //! unprovenAtSink
  new Function("record", "sink", code)(record, sink); //! unprovenAtSink
}
