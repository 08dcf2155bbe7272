// clean: a defined property gives a redacted record
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

export function send(sink: Sink, redactor: Redactor, record: LogRecord): void {
  const lazy: any = {};
  Object.defineProperty(lazy, "out", { get: () => redactor.redact(record) });
  sink.write(lazy.out);
  const fixed: any = {};
  Object.defineProperties(fixed, { out: { value: redactor.redact(record) } });
  sink.write(fixed.out);
}
