// clean: a package gets numbers, a redacted record, and a raw one only to look at it
import { inspect } from "node:util";
import { isDeepStrictEqual } from "node:util";
import { track } from "telemetry";
import { Redactor, type LogRecord } from "@logwright/runtime";

export function note(record: LogRecord, redactor: Redactor, seen: LogRecord[]): number {
  track("count", seen.length);
  track("log", redactor.redact(record));
  if (seen.some((one) => isDeepStrictEqual(one, record))) return 0;
  return inspect(record).length;
}
// @file: node_modules/telemetry/package.json
{ "name": "telemetry", "version": "1.0.0", "types": "index.d.ts" }
// @file: node_modules/telemetry/index.d.ts
export declare function track(name: string, value: unknown): void;
