// limit 7, says nothing: the listener is handed to a package, which registers it
import { EventEmitter } from "node:events";
import { appendFileSync } from "node:fs";
import { listen } from "listening";
import type { LogRecord } from "@logwright/runtime";

const bus = new EventEmitter();

export function report(record: LogRecord): void {
  bus.emit("record", record);
}
listen(bus, "record", (record) => {
  appendFileSync("a", JSON.stringify(record)); //? not seen
});
// @file: node_modules/listening/package.json
{ "name": "listening", "version": "1.0.0", "types": "index.d.ts" }
// @file: node_modules/listening/index.d.ts
import type { EventEmitter } from "node:events";
export declare function listen(bus: EventEmitter, event: string, listener: (value: any) => void): void;
