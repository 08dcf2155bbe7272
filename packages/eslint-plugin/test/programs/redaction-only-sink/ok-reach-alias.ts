// clean: the object is filled under another name, with a redacted line
import { recordOf, Redactor } from "@logwright/runtime";
import { store } from "./store.ts";

export function keep(): void {
  const alias = store;
  alias.last = new Redactor().redact(recordOf("a", {})).line;
}
// @file: store.ts
export const store: any = {};
// @file: drain.ts
import { writeFileSync } from "node:fs";
import { store } from "./store.ts";

writeFileSync("a.json", store.last);
