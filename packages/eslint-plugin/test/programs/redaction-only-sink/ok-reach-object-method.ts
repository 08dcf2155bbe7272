// clean: an object literal keeps a redacted line, and gives it through "this" and a getter
import { writeFileSync } from "node:fs";
import { kept } from "./kept.ts";

export function save(): void {
  writeFileSync("a.json", kept.text());
  writeFileSync("b.json", kept.all);
}
// @file: kept.ts
import { recordOf, Redactor } from "@logwright/runtime";

export const kept = {
  record: new Redactor().redact(recordOf("a", {})).line,
  text(): string {
    return this.record;
  },
  get all(): string {
    return this.record + this.text();
  },
};
