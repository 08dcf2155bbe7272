// violation: a helper that many use gives back what it was given; one of them gave it a record
import { recordOf } from "@logwright/runtime";
import { clipped } from "./clipped.ts";
import { save } from "./save.ts";

save(clipped(JSON.stringify(recordOf("a", {}))));
// @file: clipped.ts
export const clipped = (text: string): string => text.slice(0, 100);
// @file: save.ts
import { writeFileSync } from "node:fs";

export function save(text: string): void {
  writeFileSync("a.json", text); //! rawToEgress
}
// @file: titles.ts
import { writeFileSync } from "node:fs";
import { clipped } from "./clipped.ts";

export function saveTitle(title: string): void {
  writeFileSync("title.txt", clipped(title));
}
