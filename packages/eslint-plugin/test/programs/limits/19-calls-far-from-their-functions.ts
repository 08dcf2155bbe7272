// limit 19, says nothing: the calls stand in a file that imports the list of functions from a third one
import { appendFileSync } from "node:fs";

export const steps = [(value: any) => appendFileSync("a", JSON.stringify(value))]; //? not seen
// @file: barrel.ts
export { steps } from "./main.ts";
// @file: run.ts
import type { LogRecord } from "@logwright/runtime";
import { steps } from "./barrel.ts";

export function run(record: LogRecord): void {
  for (const step of steps) step(record);
}
