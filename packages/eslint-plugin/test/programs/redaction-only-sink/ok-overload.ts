// clean: the overload's implementation redacts
import { Redactor, type LogRecord, type RedactedRecord, type Sink } from "@logwright/runtime";

const redactor = new Redactor();

function safe(record: LogRecord): RedactedRecord;
function safe(records: readonly LogRecord[]): RedactedRecord[];
function safe(input: any): any {
  if (Array.isArray(input)) return input.map((one: LogRecord) => redactor.redact(one));
  return redactor.redact(input);
}

export function send(sink: Sink, record: LogRecord): void {
  sink.write(safe(record));
}
