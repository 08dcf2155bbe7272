// clean: the type of a redacted record, taken from a member of a class
import { writeFileSync } from "node:fs";
import type { Holder } from "./holder.ts";

export function save(value: Holder["shown"], holder: Holder): void {
  writeFileSync("a.json", JSON.stringify(value));
  writeFileSync("a.json", JSON.stringify(holder.shown));
}
// @file: holder.ts
import type { LogRecord, RedactedRecord } from "@logwright/runtime";

export class Holder {
  last: LogRecord | undefined;
  shown: RedactedRecord | undefined;
}
