// clean: three files lie between a processor and the file system; severity and length come through
import { writeFileSync } from "node:fs";

export function save(text: string): void {
  writeFileSync("a.txt", text);
}
// @file: format.ts
import { save } from "./main.ts";

export const print = (parts: readonly string[]): void => save(parts.join("\n"));
// @file: processor.ts
import type { LogRecord, Processor } from "@logwright/runtime";
import { print } from "./format.ts";

export const spy: Processor = {
  process(record: LogRecord) {
    print([record.severity, `${record.event.length}`]);
    return record;
  },
};
