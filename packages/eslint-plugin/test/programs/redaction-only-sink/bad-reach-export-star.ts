// violation: through two barrels, the second under a name
import { writeFileSync } from "node:fs";
import { inner } from "./outer.ts";

export function save(): void {
  writeFileSync("a.json", inner.textOfLast()); //! rawToEgress
}
// @file: outer.ts
export * as inner from "./inner.ts";
// @file: inner.ts
export * from "./source.ts";
// @file: source.ts
import { recordOf } from "@logwright/runtime";

export const textOfLast = (): string => JSON.stringify(recordOf("a", {}));
