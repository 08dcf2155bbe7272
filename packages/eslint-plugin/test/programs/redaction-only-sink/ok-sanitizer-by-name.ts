// clean: functions named like the runtime's sanitizers, for text of one's own
import { appendFileSync } from "node:fs";
import type { RedactedRecord } from "@logwright/runtime";
import { text } from "./redact/writers.ts";

function stringText(value: string): string {
  return JSON.stringify(value);
}
export function keep(record: RedactedRecord, title: string): void {
  appendFileSync("a", stringText(title));
  appendFileSync("a", text(record));
}
// @file: redact/writers.ts
export const text = (record: object): string => JSON.stringify(record);
