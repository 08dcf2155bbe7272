// clean: taken out of nested patterns, with defaults, under other names, redacted
import { writeFileSync } from "node:fs";
import { state } from "./source.ts";

const { history: [newest = ""] = [], ...others } = state;
let kept: unknown;
[{ kept }] = [{ kept: others }];
export function save(): void {
  writeFileSync("a.json", newest);
  writeFileSync("b.json", JSON.stringify(kept));
}
// @file: source.ts
import { recordOf, Redactor } from "@logwright/runtime";

const text = new Redactor().redact(recordOf("a", {})).line;
export const state = { history: [text], latest: text };
