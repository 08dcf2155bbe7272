// clean: later, by every timer
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

export function later(sink: Sink, record: LogRecord, redactor: Redactor): void {
  const safe = redactor.redact(record);
  setTimeout(() => sink.write(safe), 1);
  setTimeout((one) => sink.write(one), 1, safe);
  setImmediate((one) => sink.write(one), safe);
  queueMicrotask(() => sink.write(safe));
  process.nextTick((one: any) => sink.write(one), safe);
}
