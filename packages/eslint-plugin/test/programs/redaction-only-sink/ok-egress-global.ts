// clean: a global holds what is redacted, a title what is no data
import type { LogRecord, RedactedRecord } from "@logwright/runtime";

export function publish(raw: LogRecord, record: RedactedRecord): void {
  (globalThis as any).last = record;
  process.env["LAST"] = record.line;
  process.title = `run (${raw.severity})`;
  Object.assign(globalThis, { record });
}
