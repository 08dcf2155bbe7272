// clean: a redacted line kept in an object of a file that passes for a generated one
import type { RedactedRecord } from "@logwright/runtime";
import { store } from "./hub.ts";

export function keep(record: RedactedRecord): void {
  store.last = record.line;
}
// @file: hub.ts
// @generated
import "@logwright/runtime/generated";

export const store: any = {};
// @file: other.ts
import { appendFileSync } from "node:fs";
import { store } from "./hub.ts";

appendFileSync("a", JSON.stringify(store.last));
// @file: node_modules/@logwright/runtime/generated.d.ts
export {};
