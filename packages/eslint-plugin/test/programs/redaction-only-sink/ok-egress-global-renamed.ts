// clean: objects called like globals, which are not
import type { LogRecord } from "@logwright/runtime";

const shared: any = {};
const env: Record<string, unknown> = {};

export function keep(record: LogRecord): void {
  shared.last = record;
  env["LAST"] = JSON.stringify(record);
  const { assign } = Object;
  assign(shared, { record });
}
