// violation: a class that is an emitter itself
import { EventEmitter } from "node:events";
import type { LogRecord, Sink } from "@logwright/runtime";

export class Hub extends EventEmitter {
  report(record: LogRecord): void {
    this.emit("record", record);
  }
}

export function attach(hub: Hub, sink: Sink): void {
  hub.once("record", (record) => sink.write(record)); //! rawToSink
}
