// violation: the method under a computed name
import type { LogRecord, Sink } from "@logwright/runtime";

const verb = "write";

export function send(sink: Sink, record: LogRecord): void {
  sink["write"](record as any); //! rawToSink
  sink[verb](record as any); //! rawToSink
}
