// violation: a package gets a raw record
import { track } from "telemetry";
import { Client } from "telemetry";
import type { LogRecord } from "@logwright/runtime";

export function leak(record: LogRecord, client: Client): void {
  track("log", record); //! rawToEgress
  client.capture({ extra: record }); //! rawToEgress
  track("log", record.data); //! rawToEgress
}
// @file: node_modules/telemetry/package.json
{ "name": "telemetry", "version": "1.0.0", "types": "index.d.ts" }
// @file: node_modules/telemetry/index.d.ts
export declare function track(name: string, value: unknown): void;
export declare class Client {
  capture(value: { extra: unknown }): void;
}
