// limit 18, says too much: what was redacted before the platform got it is unproven when it comes back
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

const target = new EventTarget();

export function stop(sink: Sink, record: RedactedRecord): void {
  const controller = new AbortController();
  controller.abort(record);
  sink.write(controller.signal.reason); //! unprovenAtSink
}
export function report(redactor: Redactor, record: LogRecord): void {
  target.dispatchEvent(Object.assign(new Event("record"), { detail: redactor.redact(record) }));
}
export function attach(sink: Sink): void {
  target.addEventListener("record", (event: any) => {
    sink.write(event.detail); //! unprovenAtSink
  });
}
export function caught(sink: Sink, record: RedactedRecord): void {
  try {
    throw record;
  } catch (thrown) {
    sink.write(thrown as any); //! unprovenAtSink
  }
}
export function proxied(sink: Sink, record: RedactedRecord): void {
  const proxy: any = new Proxy({}, { get: () => record });
  sink.write(proxy.anything); //! unprovenAtSink
}
