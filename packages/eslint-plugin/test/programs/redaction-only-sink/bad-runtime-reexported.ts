// violation: the runtime under the names of a team's own module
import { createRecord, type Out, type Safe } from "./log.ts";

export function send(out: Out): void {
  out.write(createRecord("a", {}) as any); //! rawToSink
  out.write({} as Safe); //! unprovenAtSink
}
// @file: log.ts
export { recordOf as createRecord, type Sink as Out, type RedactedRecord as Safe } from "@logwright/runtime";
