// clean: a helper sees records; what others get from it is their own
import { recordOf, type Redactor, type Sink } from "@logwright/runtime";
import { clipped } from "./clipped.ts";

export function forward(redactor: Redactor, sink: Sink): void {
  const record = recordOf("a", {});
  void clipped(record.event);
  void sink.write(redactor.redact(record));
}
// @file: clipped.ts
export const clipped = (text: string): string => text.slice(0, 100);
// @file: titles.ts
import { writeFileSync } from "node:fs";
import { clipped } from "./clipped.ts";

export function saveTitle(title: string): void {
  writeFileSync("title.txt", clipped(title));
}
