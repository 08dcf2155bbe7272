// clean: a reason is redacted when it comes out of the signal; beside a record, the reason is a severity
import { appendFileSync } from "node:fs";
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

export function stop(sink: Sink, redactor: Redactor, record: LogRecord): void {
  const controller = new AbortController();
  controller.abort(record);
  sink.write(redactor.redact(controller.signal.reason));
  const named = new AbortController();
  named.abort(record.severity);
  appendFileSync("a", String(named.signal.reason));
}
