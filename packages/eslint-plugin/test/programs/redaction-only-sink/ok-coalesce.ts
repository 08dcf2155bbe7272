// clean: nothing is written where nothing was made
import { Redactor, type LogRecord, type RedactedRecord, type Sink } from "@logwright/runtime";

function tryRedact(record: LogRecord, redactor: Redactor): RedactedRecord | undefined {
  try {
    return redactor.redact(record);
  } catch {
    return undefined;
  }
}

export function send(sink: Sink, record: LogRecord, redactor: Redactor): void {
  const safe = tryRedact(record, redactor) ?? tryRedact({ ...record, data: {} }, redactor);
  if (safe === undefined) return;
  sink.write(safe);
}
