// clean: a type predicate for raw records, which claims nothing of redaction
import type { LogRecord, Redactor, Sink } from "@logwright/runtime";

function isRecord(value: unknown): value is LogRecord {
  return typeof value === "object" && value !== null && "event" in value;
}

export function send(sink: Sink, redactor: Redactor, value: unknown): void {
  if (isRecord(value)) sink.write(redactor.redact(value));
}
