// clean: names that the text of the file does not show, for a redacted line
import { writeFileSync as w } from "node:fs";
import * as source from "./source.ts";

export function save(): void {
  w("a.json", source.\u006cast());
}
// @file: source.ts
import { recordOf, Redactor } from "@logwright/runtime";

export const last = (): string => new Redactor().redact(recordOf("a", {})).line;
