// violation: the file that writes names nothing of the runtime, nor does the one that it imports
import { writeFileSync } from "node:fs";
import { latest } from "./middle.ts";

export function save(): void {
  writeFileSync("a.json", latest()); //! rawToEgress
}
// @file: middle.ts
import { textOfLast } from "./source.ts";

export const latest = (): string => textOfLast().trim();
// @file: source.ts
import { recordOf } from "@logwright/runtime";

export const textOfLast = (): string => JSON.stringify(recordOf("a", {}));
