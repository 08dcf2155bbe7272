// clean: a static member, and a class made by a function, hold redacted lines
import { writeFileSync } from "node:fs";
import { Last } from "./last.ts";

export function save(): void {
  writeFileSync("a.json", Last.text);
  writeFileSync("b.json", new Last().own);
}
// @file: last.ts
import { recordOf, Redactor } from "@logwright/runtime";

const text = (): string => new Redactor().redact(recordOf("a", {})).line;
const made = () =>
  class {
    static readonly text = text();
    readonly own = text();
  };
export class Last extends made() {}
