// violation: a proxy's handler gives the record
import type { LogRecord, Sink } from "@logwright/runtime";

export function leak(sink: Sink, record: LogRecord): void {
  const proxy: any = new Proxy({}, { get: () => record });
  sink.write(proxy.anything); //! rawToSink
}
