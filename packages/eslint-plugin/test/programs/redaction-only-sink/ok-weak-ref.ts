// clean: a WeakRef and a WeakMap hold what is redacted
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

const notes = new WeakMap<object, any>();

export function send(sink: Sink, redactor: Redactor, record: LogRecord, owner: object): void {
  const redacted = redactor.redact(record);
  const ref: WeakRef<any> = new WeakRef(redacted);
  sink.write(ref.deref());
  notes.set(owner, redacted);
  sink.write(notes.get(owner));
}
