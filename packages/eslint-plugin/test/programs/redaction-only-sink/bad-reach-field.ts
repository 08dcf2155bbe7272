// violation: a field filled here and read there, by a subclass and through "this" under another name
import { recordOf } from "@logwright/runtime";
import { Base } from "./base.ts";

export function fill(base: Base): void {
  base.latest = JSON.stringify(recordOf("a", {}));
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
    writeFileSync("a.json", this.latest); //! rawToEgress
    writeFileSync("b.json", self.latest); //! rawToEgress
  }
}
