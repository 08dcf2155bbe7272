// clean: a field filled here and read there, by a subclass and through "this", with a redacted line
import { recordOf, Redactor } from "@logwright/runtime";
import { Base } from "./base.ts";

export function fill(base: Base): void {
  base.latest = new Redactor().redact(recordOf("a", {})).line;
}
// @file: base.ts
export class Base {
  latest = "";
}
// @file: derived.ts
import { writeFileSync } from "node:fs";
import { Base } from "./base.ts";

export class Derived extends Base {
  save(): void {
    const self: any = this;
    writeFileSync("a.json", this.latest);
    writeFileSync("b.json", self.latest);
  }
}
