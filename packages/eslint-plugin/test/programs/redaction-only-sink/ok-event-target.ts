// clean: an event of the web platform carries the record, and whoever hears it redacts
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

const target = new EventTarget();

export function report(record: LogRecord): void {
  target.dispatchEvent(Object.assign(new Event("record"), { detail: record }));
}

export function attach(sink: Sink, redactor: Redactor): void {
  target.addEventListener("record", (event: any) => {
    sink.write(redactor.redact(event.detail));
  });
}
