// violation: a property with a getter is defined, and read where a record goes out
import type { LogRecord, Sink } from "@logwright/runtime";

export function leak(sink: Sink, record: LogRecord): void {
  const one: any = {};
  Object.defineProperty(one, "last", { get: () => record });
  sink.write(one.last); //! rawToSink

  const two: any = {};
  Object.defineProperties(two, {
    last: {
      get() {
        return record;
      },
    },
  });
  sink.write(two.last); //! rawToSink

  const three: any = {};
  Object.defineProperties(three, { last: { value: record } });
  sink.write(three.last); //! rawToSink

  const four: any = {};
  four.__defineGetter__("last", () => record);
  sink.write(four.last); //! rawToSink
}
