// limit 16, says nothing: what goes through the functions of a file that passes for a generated one is not followed
import type { LogRecord } from "@logwright/runtime";
import { keep } from "./hub.ts";

export function record(record: LogRecord): void {
  keep(record);
}
// @file: hub.ts
// @generated
import "@logwright/runtime/generated";

let last: any;
export function keep(value: any): void {
  last = value;
}
export function take(): any {
  return last;
}
// @file: other.ts
import { appendFileSync } from "node:fs";
import { take } from "./hub.ts";

appendFileSync("a", JSON.stringify(take())); //? not seen
// @file: node_modules/@logwright/runtime/generated.d.ts
export {};
