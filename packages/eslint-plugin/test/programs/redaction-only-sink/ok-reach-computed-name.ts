// clean: a redacted line lies under a name that is put together, in a file that names nothing of the runtime
import { writeFileSync } from "node:fs";
import { box } from "./source.ts";

const KEY = "la" + "st";
export function save(): void {
  writeFileSync("a.json", JSON.stringify((box as any)[KEY]));
}
// @file: source.ts
import { recordOf, Redactor } from "@logwright/runtime";

export const box = { last: new Redactor().redact(recordOf("a", {})).line, count: 1 };
