// clean: callbacks that only their context types, in a file that names no role, and what they write is redacted
import { writeFileSync } from "node:fs";
import { bus } from "./bus.ts";

bus.subscribe((seen) => writeFileSync("a.json", JSON.stringify(seen.data)));
bus.listen({ onRecord: (seen) => writeFileSync("a.json", seen.severity) });
// @file: bus.ts
import type { LogRecord, RedactedRecord } from "@logwright/runtime";

export interface Bus {
  subscribe(listener: (record: RedactedRecord) => void): void;
  listen(listener: { onRecord(record: LogRecord): void }): void;
}
export declare const bus: Bus;
