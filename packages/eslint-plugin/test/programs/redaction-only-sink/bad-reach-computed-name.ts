// violation: the record lies under a name that is put together, in a file that names nothing of the runtime
import { writeFileSync } from "node:fs";
import { box } from "./source.ts";

const KEY = "la" + "st";
export function save(): void {
  writeFileSync("a.json", JSON.stringify((box as any)[KEY])); //! rawToEgress
}
// @file: source.ts
import { recordOf } from "@logwright/runtime";

export const box = { last: recordOf("a", {}), count: 1 };
