// clean: the whole runtime under one name, and its redactor used
import { writeFileSync } from "node:fs";
import * as runtime from "@logwright/runtime";

const redactor = new runtime.Redactor();
export function save(): void {
  writeFileSync("a.json", redactor.redact(runtime.recordOf("a", {})).line);
}
