// violation: a callback that only its context types, in a file that names no role
import { writeFileSync } from "node:fs";
import { bus } from "./bus.ts";

bus.subscribe((seen) => writeFileSync("a.json", JSON.stringify(seen.data))); //! rawToEgress
bus.listen({ onRecord: (seen) => writeFileSync("a.json", JSON.stringify(seen)) }); //! rawToEgress
// @file: bus.ts
import type { LogRecord } from "@logwright/runtime";

export interface Bus {
  subscribe(listener: (record: LogRecord) => void): void;
  listen(listener: { onRecord(record: LogRecord): void }): void;
}
export declare const bus: Bus;
