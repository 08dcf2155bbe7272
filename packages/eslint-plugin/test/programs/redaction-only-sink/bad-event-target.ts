// violation: an event of the web platform carries the record
import type { LogRecord, Sink } from "@logwright/runtime";

const target = new EventTarget();

export function report(record: LogRecord): void {
  target.dispatchEvent(Object.assign(new Event("record"), { detail: record }));
}

export function attach(sink: Sink): void {
  target.addEventListener("record", (event: any) => {
    sink.write(event.detail); //! rawToSink
  });
}
