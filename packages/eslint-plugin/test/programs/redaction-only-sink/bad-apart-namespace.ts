// violation: the whole runtime under one name, in a file that names no role
import { writeFileSync } from "node:fs";
import * as runtime from "@logwright/runtime";

export function save(): void {
  writeFileSync("a.json", JSON.stringify(runtime.recordOf("a", {}))); //! rawToEgress
}
