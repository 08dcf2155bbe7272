// violation: the module is loaded later, and taken apart
import { writeFileSync } from "node:fs";

export async function save(): Promise<void> {
  const { textOfLast: text } = await import("./source.ts");
  writeFileSync("a.json", text()); //! rawToEgress
}
// @file: source.ts
import { recordOf } from "@logwright/runtime";

export const textOfLast = (): string => JSON.stringify(recordOf("a", {}));
