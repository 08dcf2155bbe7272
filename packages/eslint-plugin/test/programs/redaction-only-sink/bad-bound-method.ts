// violation: the bound method travels alone
import type { LogRecord, Sink } from "@logwright/runtime";

export function send(sink: Sink, record: LogRecord): void {
  const out: (value: any) => void = sink.write.bind(sink);
  out(record); //! rawToSink
}
