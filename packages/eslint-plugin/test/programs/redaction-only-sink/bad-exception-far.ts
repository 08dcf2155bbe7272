// violation: what is caught was thrown here, one call below, and two
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

function fail(record: LogRecord): never {
  throw { record };
}
function check(record: LogRecord): void {
  if (record.event === "") fail(record);
}
export function near(record: LogRecord): void {
  try {
    fail(record);
  } catch (thrown: any) {
    appendFileSync("a", JSON.stringify(thrown.record)); //! rawToEgress
  }
}
export function far(record: LogRecord): void {
  try {
    check(record);
  } catch (thrown: any) {
    appendFileSync("a", JSON.stringify(thrown.record)); //! rawToEgress
  }
}
