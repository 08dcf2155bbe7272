// violation: an object literal keeps it, and gives it through "this" and a getter
import { writeFileSync } from "node:fs";
import { kept } from "./kept.ts";

export function save(): void {
  writeFileSync("a.json", kept.text()); //! rawToEgress
  writeFileSync("b.json", kept.all); //! rawToEgress
}
// @file: kept.ts
import { recordOf } from "@logwright/runtime";

export const kept = {
  record: JSON.stringify(recordOf("a", {})),
  text(): string {
    return this.record;
  },
  get all(): string {
    return this.record + this.text();
  },
};
