// clean: a function made by a function, called through a third, with a redacted record
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

const twice = (f: (value: any) => void) => (value: any): void => {
  f(value);
  f(value);
};

export function send(sink: Sink, redactor: Redactor, record: LogRecord): void {
  const out = twice((value) => sink.write(value));
  out(redactor.redact(record));
}
