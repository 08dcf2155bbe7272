// clean: a fold that ends in a redacted record, and one that counts
import { appendFileSync } from "node:fs";
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

export function send(sink: Sink, redactor: Redactor, records: LogRecord[]): void {
  const last = records.reduce<RedactedRecord | undefined>((_before, record) => redactor.redact(record), undefined);
  if (last !== undefined) sink.write(last);
  appendFileSync("a", String(records.reduce((sum, record) => sum + record.event.length, 0)));
}
