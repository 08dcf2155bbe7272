// violation: an emitter carries the record to another file
import { EventEmitter } from "node:events";
import type { LogRecord } from "@logwright/runtime";

export const bus = new EventEmitter();

export function report(record: LogRecord): void {
  bus.emit("record", record);
}
// @file: drain.ts
import type { Sink } from "@logwright/runtime";
import { bus } from "./main.ts";

export function attach(sink: Sink): void {
  bus.on("record", (record) => {
    sink.write(record); //! rawToSink
  });
}
