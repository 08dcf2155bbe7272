// clean: what a generator yields, by delegation, in another file, is redacted
import { writeFileSync } from "node:fs";
import { all } from "./all.ts";

export function save(): void {
  for (const text of all()) writeFileSync("a.json", text);
}
// @file: all.ts
import { some } from "./some.ts";

export function* all(): Generator<string> {
  yield* some();
}
// @file: some.ts
import { recordOf, Redactor } from "@logwright/runtime";

export function* some(): Generator<string> {
  yield new Redactor().redact(recordOf("a", {})).line;
}
