// clean: a function fills the object that it is given with redacted text; its caller writes it out
import { writeFileSync } from "node:fs";
import { fill } from "./fill.ts";

export function save(): void {
  const target: { text?: string } = {};
  fill(target);
  writeFileSync("a.json", JSON.stringify(target));
}
// @file: fill.ts
import { recordOf, Redactor } from "@logwright/runtime";

export function fill(into: { text?: string }): void {
  into.text = new Redactor().redact(recordOf("a", {})).line;
}
