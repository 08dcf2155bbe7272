// violation: a global for somebody else to pick up
import type { LogRecord } from "@logwright/runtime";

export function leak(record: LogRecord): void {
  (globalThis as any).last = record; //! rawToEgress
  process.env["LAST"] = JSON.stringify(record.data); //! rawToEgress
  process.title = String(record.data["user"]); //! rawToEgress
  Object.assign(globalThis, { record }); //! rawToEgress
}
