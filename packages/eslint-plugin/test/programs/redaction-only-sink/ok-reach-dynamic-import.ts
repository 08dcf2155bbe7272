// clean: the module is loaded later, taken apart, and gives a redacted line
import { writeFileSync } from "node:fs";

export async function save(): Promise<void> {
  const { lineOfLast: line } = await import("./source.ts");
  writeFileSync("a.json", line());
}
// @file: source.ts
import { recordOf, Redactor } from "@logwright/runtime";

export const lineOfLast = (): string => new Redactor().redact(recordOf("a", {})).line;
