// clean: a tag of another file gets a severity and redacted data
import { recordOf, Redactor } from "@logwright/runtime";
import { log } from "./log.ts";

const record = recordOf("a", {});
log`last: ${record.severity} ${new Redactor().redact(record).data}`;
// @file: log.ts
import { writeFileSync } from "node:fs";

export function log(_text: TemplateStringsArray, ...values: readonly unknown[]): void {
  writeFileSync("a.json", JSON.stringify(values));
}
