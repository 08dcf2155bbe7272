// violation: the fallback is raw
import { Redactor, type LogRecord, type RedactedRecord, type Sink } from "@logwright/runtime";

function tryRedact(record: LogRecord, redactor: Redactor): RedactedRecord | undefined {
  try {
    return redactor.redact(record);
  } catch {
    return undefined;
  }
}

export function send(sink: Sink, record: LogRecord, redactor: Redactor): void {
  sink.write(tryRedact(record, redactor) ?? (record as any)); //! rawToSink
}
