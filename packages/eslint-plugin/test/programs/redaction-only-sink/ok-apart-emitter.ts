// clean: two files meet at an emitter of the platform; the line that is emitted is redacted
import type { LogRecord, Redactor } from "@logwright/runtime";

export function report(redactor: Redactor, record: LogRecord): void {
  (process as any).emit("line", redactor.redact(record).line);
}
// @file: drain.ts
import { writeFileSync } from "node:fs";

(process as any).on("line", (line: any) => {
  writeFileSync("a.json", line);
});
export {};
