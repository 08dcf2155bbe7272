// clean: the same, and what comes out in the end is no part of a record
import { appendFileSync } from "node:fs";
import { memoize } from "lodash";
import type { LogRecord } from "@logwright/runtime";

type Step = () => any;

export function write(record: LogRecord, times: number): void {
  let step: Step = memoize(() => (record.severity === "error" ? "error" : "other"));
  for (let left = times; left > 0; left -= 1) step = left % 2 === 0 ? memoize(step)() : step.call(undefined);
  appendFileSync("log", step() as string);
}
// @file: node_modules/lodash/package.json
{ "name": "lodash", "type": "module", "types": "index.d.ts" }
// @file: node_modules/lodash/index.d.ts
export declare function memoize<F extends (...args: any[]) => any>(make: F): F;
