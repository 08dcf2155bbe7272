// violation: the type of a record, taken from a member of a class
import { writeFileSync } from "node:fs";
import type { Holder } from "./holder.ts";

export function save(value: Holder["last"], holder: Holder): void {
  writeFileSync("a.json", JSON.stringify(value)); //! rawToEgress
  writeFileSync("a.json", JSON.stringify(holder.last)); //! rawToEgress
}
// @file: holder.ts
import type { LogRecord } from "@logwright/runtime";

export class Holder {
  last: LogRecord | undefined;
}
