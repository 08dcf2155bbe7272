// limit 8, says nothing: what is caught was thrown six calls below, or by what a package called
import { appendFileSync } from "node:fs";
import { each } from "iterating";
import type { LogRecord } from "@logwright/runtime";

function a(record: LogRecord): never {
  throw { record };
}
const b = (record: LogRecord): void => a(record);
const c = (record: LogRecord): void => b(record);
const d = (record: LogRecord): void => c(record);
const e = (record: LogRecord): void => d(record);
const f = (record: LogRecord): void => e(record);

export function far(record: LogRecord): void {
  try {
    f(record);
  } catch (thrown: any) {
    appendFileSync("a", JSON.stringify(thrown.record)); //? not seen
  }
}
export function called(records: LogRecord[]): void {
  try {
    each(() => {
      throw { record: records[0] };
    });
  } catch (thrown: any) {
    appendFileSync("a", JSON.stringify(thrown.record)); //? not seen
  }
}
// @file: node_modules/iterating/package.json
{ "name": "iterating", "version": "1.0.0", "types": "index.d.ts" }
// @file: node_modules/iterating/index.d.ts
export declare function each(step: () => void): void;
