// violation: a tag of another file gets it
import { recordOf } from "@logwright/runtime";
import { log } from "./log.ts";

log`last: ${recordOf("a", {}).data}`;
// @file: log.ts
import { writeFileSync } from "node:fs";

export function log(_text: TemplateStringsArray, ...values: readonly unknown[]): void {
  writeFileSync("a.json", JSON.stringify(values)); //! rawToEgress
}
