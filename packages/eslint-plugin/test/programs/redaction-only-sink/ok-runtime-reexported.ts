// clean: the runtime under the names of a team's own module, used as it wants to be
import { createRecord, Filter, type Out, type Safe } from "./log.ts";

export function send(out: Out): void {
  const safe: Safe = new Filter().redact(createRecord("a", {}));
  out.write(safe);
}
// @file: log.ts
export {
  recordOf as createRecord,
  Redactor as Filter,
  type Sink as Out,
  type RedactedRecord as Safe,
} from "@logwright/runtime";
