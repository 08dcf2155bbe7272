// clean: an AsyncLocalStorage carries the redacted record
import { AsyncLocalStorage } from "node:async_hooks";
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

const storage = new AsyncLocalStorage<RedactedRecord>();

export function run(redactor: Redactor, record: LogRecord, work: () => void): void {
  storage.run(redactor.redact(record), work);
}

export function flush(sink: Sink): void {
  const record = storage.getStore();
  if (record !== undefined) sink.write(record);
}

const untyped = new AsyncLocalStorage<any>();

export function runUntyped(redactor: Redactor, record: LogRecord, work: () => void): void {
  untyped.run(redactor.redact(record), work);
}

export function flushUntyped(sink: Sink): void {
  sink.write(untyped.getStore());
}
