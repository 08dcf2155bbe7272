// clean: through two barrels, the second under a name, and the text is redacted
import { writeFileSync } from "node:fs";
import { inner } from "./outer.ts";

export function save(): void {
  writeFileSync("a.json", inner.lineOfLast());
}
// @file: outer.ts
export * as inner from "./inner.ts";
// @file: inner.ts
export * from "./source.ts";
// @file: source.ts
import { recordOf, Redactor } from "@logwright/runtime";

export const textOfLast = (): string => JSON.stringify(recordOf("a", {}));
export const lineOfLast = (): string => new Redactor().redact(recordOf("a", {})).line;
