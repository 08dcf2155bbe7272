// clean: a queue of redacted records
import { Redactor, type LogRecord, type RedactedRecord, type Sink } from "@logwright/runtime";

const queue: RedactedRecord[] = [];
const redactor = new Redactor();

export function remember(record: LogRecord): void {
  queue.push(redactor.redact(record));
}

export function drain(sink: Sink): void {
  while (queue.length > 0) {
    const next = queue.shift();
    if (next !== undefined) sink.write(next);
  }
}
