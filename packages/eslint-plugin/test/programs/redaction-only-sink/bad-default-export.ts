// violation: through a default export under another name
import { recordOf } from "@logwright/runtime";
import forward from "./forward.ts";

forward(recordOf("a", {}));
// @file: forward.ts
import { type Sink } from "@logwright/runtime";
declare const sink: Sink;

export default function (value: any): void {
  sink.write(value); //! rawToSink
}
