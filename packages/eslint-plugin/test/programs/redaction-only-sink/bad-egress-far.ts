// violation: three files lie between the record and the file system
import { writeFileSync } from "node:fs";

export function save(text: string): void {
  writeFileSync("a.txt", text); //! rawToEgress
}
// @file: format.ts
import { save } from "./main.ts";

export const print = (parts: readonly string[]): void => save(parts.join("\n"));
// @file: processor.ts
import type { LogRecord, Processor } from "@logwright/runtime";
import { print } from "./format.ts";

export const spy: Processor = {
  process(record: LogRecord) {
    print([record.event, `${record.data["user"]}`]);
    return record;
  },
};
