// clean: through two renaming re-exports, redacted by the caller
export { deliver as send } from "./deliver.ts";
// @file: index.ts
export { send as publish } from "./main.ts";
// @file: deliver.ts
import type { Sink } from "@logwright/runtime";

export const deliver = (sink: Sink, value: any): void => {
  sink.write(value);
};
// @file: app.ts
import { recordOf, Redactor, type Sink } from "@logwright/runtime";
import * as api from "./index.ts";

const redactor = new Redactor();
export function run(sink: Sink): void {
  api.publish(sink, redactor.redact(recordOf("a", {})));
}
