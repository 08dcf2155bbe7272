// clean: a redacted record through generic functions in a file of their own
import { keep } from "./keep.ts";
import { recordOf, Redactor } from "@logwright/runtime";

keep(new Redactor().redact(recordOf("a", {})));
// @file: keep.ts
import { identity, write } from "./generic.ts";

export function keep<T>(value: T): void {
  write(identity({ value }));
}
// @file: generic.ts
import { writeFileSync } from "node:fs";

export const identity = <T>(value: T): T => value;
export function write<T extends { value: unknown }>({ value }: T): void {
  writeFileSync("a.json", JSON.stringify(value));
}
