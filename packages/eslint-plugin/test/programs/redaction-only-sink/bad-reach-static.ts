// violation: a static member, and a class made by a function
import { writeFileSync } from "node:fs";
import { Last } from "./last.ts";

export function save(): void {
  writeFileSync("a.json", Last.text); //! rawToEgress
  writeFileSync("b.json", new Last().own); //! rawToEgress
}
// @file: last.ts
import { recordOf } from "@logwright/runtime";

const text = (): string => JSON.stringify(recordOf("a", {}));
const made = () =>
  class {
    static readonly text = text();
    readonly own = text();
  };
export class Last extends made() {}
