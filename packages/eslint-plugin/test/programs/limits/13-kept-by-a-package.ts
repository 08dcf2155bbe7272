// limit 13, says nothing: the file that fetches the record is connected with nothing but a package
import cache from "cache";
import type { LogRecord } from "@logwright/runtime";

const store: { [key: string]: any } = cache;

export function keep(record: LogRecord): void {
  store["last"] = record;
}
// @file: other.ts
import { appendFileSync } from "node:fs";
import cache from "cache";

const store: { [key: string]: any } = cache;
appendFileSync("a", JSON.stringify(store["last"])); //? not seen
// @file: node_modules/cache/package.json
{ "name": "cache", "version": "1.0.0", "types": "index.d.ts" }
// @file: node_modules/cache/index.d.ts
declare const cache: Record<string, any>;
export default cache;
