// clean: what a package makes of a function gives what was redacted, or was never logged; streams of files are none of records
import { AsyncResource } from "node:async_hooks";
import { appendFileSync, createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { debounce, groupBy, memoize, once } from "lodash";
import { getLogger, type LogRecord, type RedactedRecord, type Redactor, type Sink } from "@logwright/runtime";

const logger = once(() => getLogger("app"));
const settings = memoize((name: string) => ({ name, size: name.length }));
const flush = debounce(() => appendFileSync("a", JSON.stringify(settings("a"))), 100);

export function run(sink: Sink, redactor: Redactor, records: readonly LogRecord[]): void {
  const redact = memoize((record: LogRecord) => redactor.redact(record));
  for (const record of records) appendFileSync("a", redact(record).line);
  const bound = AsyncResource.bind((record: LogRecord) => redactor.redact(record).line.length);
  for (const record of records) appendFileSync("a", String(bound(record)));
  for (const [severity, some] of Object.entries(groupBy(records, (record) => record.severity))) appendFileSync("a", `${severity.length} ${some.length}`);
  Readable.from(records.map((record) => redactor.redact(record))).on("data", (record: RedactedRecord) => void sink.write(record));
  createReadStream("orders.csv").on("data", (chunk) => appendFileSync("copy.csv", chunk));
  logger().info("flushed", { count: records.length });
  flush();
}
// @file: node_modules/lodash/package.json
{ "name": "lodash", "type": "module", "types": "index.d.ts" }
// @file: node_modules/lodash/index.d.ts
export declare function memoize<F extends (...args: any[]) => any>(make: F): F;
export declare function once<F extends (...args: any[]) => any>(make: F): F;
export declare function debounce<F extends (...args: any[]) => any>(run: F, ms: number): F;
export declare function groupBy<T>(list: readonly T[], key: (each: T) => string): Record<string, T[]>;
