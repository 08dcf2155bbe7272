// clean: the module itself is handed on; of its two functions, the one that redacts is called
import * as source from "./source.ts";
import { save } from "./save.ts";

save(source);
// @file: save.ts
import { writeFileSync } from "node:fs";

export function save(from: any): void {
  writeFileSync("a.json", from.lineOfLast());
}
// @file: source.ts
import { recordOf, Redactor } from "@logwright/runtime";

export const textOfLast = (): string => JSON.stringify(recordOf("a", {}));
export const lineOfLast = (): string => new Redactor().redact(recordOf("a", {})).line;
