// clean: a prototype is put under a copy of a raw record, which is redacted then
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

export function send(sink: Sink, redactor: Redactor, record: LogRecord): void {
  sink.write(redactor.redact(Object.setPrototypeOf({ ...record }, null)));
}
