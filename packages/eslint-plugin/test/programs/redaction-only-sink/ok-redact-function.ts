// clean: the redactor behind a function of one's own
import { Redactor, type LogRecord, type Sink } from "@logwright/runtime";

const redactor = new Redactor({ strict: true });
export const redact = (record: LogRecord) => redactor.redact(record);
// @file: send.ts
import type { LogRecord, Sink } from "@logwright/runtime";
import { redact } from "./main.ts";

export function send(sink: Sink, ...records: LogRecord[]): void {
  for (const record of records) sink.write(redact(record));
  records.map(redact).forEach((record) => sink.write(record));
}
