// violation: a record kept in an object of a file that passes for a generated one
import type { LogRecord } from "@logwright/runtime";
import { store } from "./hub.ts";

export function keep(record: LogRecord): void {
  store.last = record;
}
// @file: hub.ts
// @generated
import "@logwright/runtime/generated";

export const store: any = {};
// @file: other.ts
import { appendFileSync } from "node:fs";
import { store } from "./hub.ts";

appendFileSync("a", JSON.stringify(store.last)); //! rawToEgress
// @file: node_modules/@logwright/runtime/generated.d.ts
export {};
