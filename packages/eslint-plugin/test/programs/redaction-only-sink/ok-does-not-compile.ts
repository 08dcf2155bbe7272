// clean: the compiler objects to something else
// compile errors: main.ts:6 TS2322
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

export function send(sink: Sink, redactor: Redactor, record: LogRecord): void {
  const size: string = record.event.length;
  if (size !== undefined) sink.write(redactor.redact(record));
}
