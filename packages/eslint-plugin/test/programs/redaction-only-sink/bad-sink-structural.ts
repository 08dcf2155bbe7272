// violation: the sink under a type of the attacker's own
import type { LogRecord, Sink } from "@logwright/runtime";

interface Writable {
  write(value: any): void;
}

export function send(sink: Sink, record: LogRecord): void {
  const out: Writable = sink;
  out.write(record); //! rawToSink
}
