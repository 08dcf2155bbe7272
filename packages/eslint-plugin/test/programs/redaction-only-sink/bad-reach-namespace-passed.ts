// violation: the module itself is handed on as a value
import * as source from "./source.ts";
import { save } from "./save.ts";

save(source);
// @file: save.ts
import { writeFileSync } from "node:fs";

export function save(from: any): void {
  writeFileSync("a.json", from.textOfLast()); //! rawToEgress
}
// @file: source.ts
import { recordOf } from "@logwright/runtime";

export const textOfLast = (): string => JSON.stringify(recordOf("a", {}));
