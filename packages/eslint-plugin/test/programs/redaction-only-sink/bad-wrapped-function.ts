// violation: what a package makes of a function is called, a pattern takes a record out of an iterable, a stream gives its data
import { AsyncResource } from "node:async_hooks";
import { appendFileSync } from "node:fs";
import { Readable } from "node:stream";
import { memoize, once } from "lodash";
import type { LogRecord } from "@logwright/runtime";

export function leak(record: LogRecord): void {
  const bound = AsyncResource.bind(() => JSON.stringify(record));
  appendFileSync("a", bound()); //! rawToEgress
  const remembered = memoize((key: string) => record.data[key]);
  appendFileSync("a", String(remembered("user"))); //! rawToEgress
  const first = once(() => record);
  appendFileSync("a", JSON.stringify(first())); //! rawToEgress
  const lazy = {
    *[Symbol.iterator](): Generator<unknown> {
      yield record.data;
    },
  };
  const [data] = lazy;
  appendFileSync("a", JSON.stringify(data)); //! rawToEgress
  Readable.from([record]).on("data", (chunk: unknown) => appendFileSync("a", JSON.stringify(chunk))); //! rawToEgress
}
// @file: node_modules/lodash/package.json
{ "name": "lodash", "type": "module", "types": "index.d.ts" }
// @file: node_modules/lodash/index.d.ts
export declare function memoize<F extends (...args: any[]) => any>(make: F): F;
export declare function once<F extends (...args: any[]) => any>(make: F): F;
