// clean: a class that is an emitter itself, and redacts what it is given
import { EventEmitter } from "node:events";
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export class Hub extends EventEmitter {
  readonly #redactor = new Redactor();
  report(record: LogRecord): void {
    this.emit("record", this.#redactor.redact(record));
  }
}

export function attach(hub: Hub, sink: Sink): void {
  hub.once("record", (record) => sink.write(record));
}
