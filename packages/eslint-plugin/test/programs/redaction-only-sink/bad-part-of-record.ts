// violation: a part of a record is asked for where the types say nothing of it
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

function keep(value: any): void {
  appendFileSync("a", JSON.stringify(value.data)); //! rawToEgress
}

export function leak(record: LogRecord): void {
  keep(record);
  const { data, severity }: any = record;
  appendFileSync("a", JSON.stringify(data)); //! rawToEgress
  appendFileSync("a", severity);
  appendFileSync("a", String((record as any).severity));
}
