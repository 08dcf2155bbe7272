// clean: what is caught was thrown one call below, and two, and names the severity alone
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

class NoEvent extends Error {}
function fail(record: LogRecord): never {
  throw new NoEvent(`a record of severity ${record.severity} has no event`);
}
function check(record: LogRecord): void {
  if (record.event === "") fail(record);
}
export function far(record: LogRecord): void {
  try {
    check(record);
  } catch (thrown: any) {
    appendFileSync("a", String(thrown.message));
  }
}
