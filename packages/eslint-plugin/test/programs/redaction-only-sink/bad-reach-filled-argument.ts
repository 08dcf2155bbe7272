// violation: a function fills the object that it is given; its caller writes it out
import { writeFileSync } from "node:fs";
import { fill } from "./fill.ts";

export function save(): void {
  const target: { text?: string } = {};
  fill(target);
  writeFileSync("a.json", JSON.stringify(target)); //! rawToEgress
}
// @file: fill.ts
import { recordOf } from "@logwright/runtime";

export function fill(into: { text?: string }): void {
  into.text = JSON.stringify(recordOf("a", {}));
}
