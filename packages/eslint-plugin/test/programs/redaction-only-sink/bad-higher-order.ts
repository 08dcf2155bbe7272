// violation: a function made by a function, called through a third
import type { LogRecord, Sink } from "@logwright/runtime";

const twice = (f: (value: any) => void) => (value: any): void => {
  f(value);
  f(value);
};

export function send(sink: Sink, record: LogRecord): void {
  const out = twice((value) => sink.write(value)); //! rawToSink
  out(record);
}
