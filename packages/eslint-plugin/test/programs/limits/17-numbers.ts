// limit 17, says nothing: a number is made of raw data, and many numbers are the data again
import { appendFileSync } from "node:fs";
import type { LogRecord } from "@logwright/runtime";

export function leak(record: LogRecord): void {
  const codes = Buffer.from(JSON.stringify(record.data)).reduce((sum, code) => sum * 256 + code, 0);
  appendFileSync("a", String(codes)); //? not seen
  const loss = record.data["loss"] as number;
  appendFileSync("a", `${loss}`); //? not seen
}
