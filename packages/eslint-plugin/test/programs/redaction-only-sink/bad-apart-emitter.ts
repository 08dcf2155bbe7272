// violation: two files that do not import each other meet at an emitter of the platform
import type { LogRecord } from "@logwright/runtime";

export function report(record: LogRecord): void {
  (process as any).emit("record", record);
}
// @file: drain.ts
import { writeFileSync } from "node:fs";

(process as any).on("record", (record: any) => {
  writeFileSync("a.json", JSON.stringify(record)); //! rawToEgress
});
export {};
