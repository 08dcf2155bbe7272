// clean: thrown and caught, and redacted where it is caught
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

export function send(sink: Sink, redactor: Redactor, record: LogRecord): void {
  try {
    throw record;
  } catch (caught) {
    sink.write(redactor.redact(caught as any));
  }
}
