// violation: call, apply and Reflect.apply
import type { LogRecord, Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord): void {
  sink.write.call(sink, record as any); //! rawToSink
  sink.write.apply(sink, [record as any]); //! rawToSink
  Reflect.apply(sink.write, sink, [record]); //! rawToSink
}
