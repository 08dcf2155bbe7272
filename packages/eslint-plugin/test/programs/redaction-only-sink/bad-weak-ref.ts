// violation: a WeakRef and a WeakMap
import type { LogRecord, Sink } from "@logwright/runtime";

const notes = new WeakMap<object, any>();

export function send(sink: Sink, record: LogRecord, owner: object): void {
  const ref: WeakRef<any> = new WeakRef(record);
  sink.write(ref.deref()); //! rawToSink
  notes.set(owner, record);
  sink.write(notes.get(owner)); //! rawToSink
}
