// violation: taken out of nested patterns, with defaults, under other names
import { writeFileSync } from "node:fs";
import { state } from "./source.ts";

const { history: [newest = ""] = [], ...others } = state;
let kept: unknown;
[{ kept }] = [{ kept: others }];
export function save(): void {
  writeFileSync("a.json", newest); //! rawToEgress
  writeFileSync("b.json", JSON.stringify(kept)); //! rawToEgress
}
// @file: source.ts
import { recordOf } from "@logwright/runtime";

const text = JSON.stringify(recordOf("a", {}));
export const state = { history: [text], latest: text };
