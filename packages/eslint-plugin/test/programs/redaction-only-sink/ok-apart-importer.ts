// clean: a file that imports nothing is handed the redacted line
import { recordOf, Redactor } from "@logwright/runtime";
import { save } from "./save.ts";

const redactor = new Redactor();
export function report(): void {
  save(redactor.redact(recordOf("a", {})).line);
}
// @file: save.ts
import { writeFileSync } from "node:fs";

export function save(text: string): void {
  writeFileSync("a.json", text);
}
