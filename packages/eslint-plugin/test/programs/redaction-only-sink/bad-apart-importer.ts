// violation: a file that imports nothing is handed the record by one that imports both
import { recordOf } from "@logwright/runtime";
import { save } from "./save.ts";

export function report(): void {
  save(JSON.stringify(recordOf("a", {})));
}
// @file: save.ts
import { writeFileSync } from "node:fs";

export function save(text: string): void {
  writeFileSync("a.json", text); //! rawToEgress
}
