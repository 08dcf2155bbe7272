// limit 3, says nothing: a package hands out what it was given, here by its own use of the logger
import { appendFileSync } from "node:fs";
import { observe, last } from "observer";
import { getLogger, type LogRecord } from "@logwright/runtime";

export function watch(record: LogRecord): void {
  observe(getLogger("a"));
  observe(record); //! rawToEgress
  appendFileSync("a", JSON.stringify(last())); //? not seen
}
// @file: node_modules/observer/package.json
{ "name": "observer", "version": "1.0.0", "types": "index.d.ts" }
// @file: node_modules/observer/index.d.ts
export declare function observe(value: unknown): void;
export declare function last(): unknown;
