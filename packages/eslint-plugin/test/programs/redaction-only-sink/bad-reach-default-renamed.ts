// violation: a default export, renamed twice
import { writeFileSync } from "node:fs";
import { harmless } from "./barrel.ts";

export function save(): void {
  writeFileSync("a.json", harmless()); //! rawToEgress
}
// @file: barrel.ts
export { default as harmless } from "./source.ts";
// @file: source.ts
import { recordOf } from "@logwright/runtime";

export default function (): string {
  return JSON.stringify(recordOf("a", {}));
}
