// clean: an exception leaves the function, which has seen a record and says nothing of it
import { writeFileSync } from "node:fs";
import { fail } from "./fail.ts";

export function save(): void {
  try {
    fail();
  } catch (error) {
    writeFileSync("a.json", JSON.stringify(error));
  }
}
// @file: fail.ts
import { recordOf } from "@logwright/runtime";

export function fail(): never {
  const record = recordOf("a", {});
  throw new Error(`failed at ${record.severity}`);
}
