// clean: a default export, renamed twice, that redacts
import { writeFileSync } from "node:fs";
import { harmless } from "./barrel.ts";

export function save(): void {
  writeFileSync("a.json", harmless());
}
// @file: barrel.ts
export { default as harmless } from "./source.ts";
// @file: source.ts
import { recordOf, Redactor } from "@logwright/runtime";

export default function (): string {
  return new Redactor().redact(recordOf("a", {})).line;
}
