// violation: the reason of an abort carries the record
import { appendFileSync } from "node:fs";
import type { LogRecord, Sink } from "@logwright/runtime";

export function leak(sink: Sink, record: LogRecord): void {
  const controller = new AbortController();
  controller.abort(record);
  sink.write(controller.signal.reason); //! rawToSink
  appendFileSync("a", String(controller.signal.reason)); //! rawToEgress
}

export function unknownReason(sink: Sink): void {
  sink.write(new AbortController().signal.reason); //! unprovenAtSink
}
