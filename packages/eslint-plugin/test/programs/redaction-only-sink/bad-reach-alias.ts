// violation: the object is filled under another name
import { recordOf } from "@logwright/runtime";
import { store } from "./store.ts";

export function keep(): void {
  const alias = store;
  alias.last = JSON.stringify(recordOf("a", {}));
}
// @file: store.ts
export const store: any = {};
// @file: drain.ts
import { writeFileSync } from "node:fs";
import { store } from "./store.ts";

writeFileSync("a.json", store.last); //! rawToEgress
