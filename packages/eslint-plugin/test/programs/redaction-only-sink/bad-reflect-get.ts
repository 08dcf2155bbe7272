// violation: the method is got by reflection
import type { LogRecord, Sink } from "@logwright/runtime";

export function leak(sink: Sink, record: LogRecord): void {
  const write = Reflect.get(sink, "write") as any;
  write(record); //! rawToSink
  Reflect.apply(Reflect.get(sink, "write") as any, sink, [record]); //! rawToSink
  (Reflect.get(console, "log") as any)(record); //! rawToEgress
  for (const [, method] of Object.entries(sink)) method(record); //! unprovenAtSink
}
