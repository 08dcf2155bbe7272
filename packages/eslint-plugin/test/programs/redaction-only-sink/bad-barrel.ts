// violation: through two renaming re-exports
export { deliver as send } from "./deliver.ts";
// @file: index.ts
export { send as publish } from "./main.ts";
// @file: deliver.ts
import type { Sink } from "@logwright/runtime";

export const deliver = (sink: Sink, value: any): void => {
  sink.write(value); //! rawToSink
};
// @file: app.ts
import { recordOf, type Sink } from "@logwright/runtime";
import * as api from "./index.ts";

export function run(sink: Sink): void {
  api.publish(sink, recordOf("a", {}));
}
