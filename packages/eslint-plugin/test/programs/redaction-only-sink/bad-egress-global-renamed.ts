// violation: a global object under another name
import type { LogRecord } from "@logwright/runtime";

const shared: any = globalThis;
const { env }: any = process;

export function keep(record: LogRecord): void {
  (globalThis as any).last = record; //! rawToEgress
  shared.last = record; //! rawToEgress
  env.LAST = JSON.stringify(record); //! rawToEgress
  const { assign } = Object;
  assign(shared, { record }); //! rawToEgress
}
