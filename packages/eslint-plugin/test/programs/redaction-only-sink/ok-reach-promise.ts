// clean: a promise is settled with a redacted line, in another file
import { writeFileSync } from "node:fs";
import { next } from "./next.ts";

export async function save(): Promise<void> {
  writeFileSync("a.json", await next());
  await next().then((text) => writeFileSync("b.json", text));
}
// @file: next.ts
import { recordOf, Redactor } from "@logwright/runtime";

export const next = (): Promise<string> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(new Redactor().redact(recordOf("a", {})).line), 1);
  });
