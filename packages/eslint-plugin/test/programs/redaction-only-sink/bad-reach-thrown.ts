// violation: the record leaves the function as an exception
import { writeFileSync } from "node:fs";
import { fail } from "./fail.ts";

export function save(): void {
  try {
    fail();
  } catch (error) {
    writeFileSync("a.json", JSON.stringify(error)); //! rawToEgress
  }
}
// @file: fail.ts
import { recordOf } from "@logwright/runtime";

export function fail(): never {
  throw recordOf("a", {});
}
