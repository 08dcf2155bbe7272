// violation: names that the text of the file does not show
import { writeFileSync as w } from "node:fs";
import * as source from "./source.ts";

export function save(): void {
  w("a.json", source.\u006cast()); //! rawToEgress
}
// @file: source.ts
import { recordOf } from "@logwright/runtime";

export const last = (): string => JSON.stringify(recordOf("a", {}));
