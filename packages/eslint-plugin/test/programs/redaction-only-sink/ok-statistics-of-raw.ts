// clean: a number about raw records is no record
import type { LogRecord } from "@logwright/runtime";

export function report(records: readonly LogRecord[]): void {
  const errors = records.filter((record) => record.severity === "error").length;
  console.log(`${records.length} records, ${errors} errors`);
  process.stdout.write(String(errors / records.length));
}
