// violation: what a generator yields, by delegation, in another file
import { writeFileSync } from "node:fs";
import { all } from "./all.ts";

export function save(): void {
  for (const text of all()) writeFileSync("a.json", text); //! rawToEgress
}
// @file: all.ts
import { some } from "./some.ts";

export function* all(): Generator<string> {
  yield* some();
}
// @file: some.ts
import { recordOf } from "@logwright/runtime";

export function* some(): Generator<string> {
  yield JSON.stringify(recordOf("a", {}));
}
