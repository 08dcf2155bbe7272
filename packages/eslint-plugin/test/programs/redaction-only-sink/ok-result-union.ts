// clean: results as discriminated unions, narrowed by their tags before the record goes on
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

type Result<T, E = Error> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

function tryRedact(redactor: Redactor, record: LogRecord): Result<RedactedRecord> {
  try {
    return { ok: true, value: redactor.redact(record) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

type Step = { readonly kind: "keep"; readonly record: RedactedRecord } | { readonly kind: "drop"; readonly reason: string } | { readonly kind: "later"; readonly raw: LogRecord };

function decide(redactor: Redactor, record: LogRecord): Step {
  switch (record.severity) {
    case "debug":
      return { kind: "drop", reason: "too small" };
    case "info":
      return { kind: "later", raw: record };
    default:
      return { kind: "keep", record: redactor.redact(record) };
  }
}

export function run(sink: Sink, redactor: Redactor, record: LogRecord): string {
  const result = tryRedact(redactor, record);
  if (!result.ok) return result.error.message;
  void sink.write(result.value);

  const step = decide(redactor, record);
  switch (step.kind) {
    case "drop":
      return step.reason;
    case "keep":
      void sink.write(step.record);
      return step.record.line;
    case "later":
      void sink.write(redactor.redact(step.raw));
      return "later";
  }
}

function either(redactor: Redactor, record: LogRecord): LogRecord | RedactedRecord {
  return record.severity === "debug" ? record : redactor.redact(record);
}

export function narrowed(sink: Sink, redactor: Redactor, record: LogRecord): void {
  const some = either(redactor, record);
  if (some.state === "redacted") void sink.write(some);
  else void sink.write(redactor.redact(some));
  const other = either(redactor, record);
  if (other.state === "raw") return;
  void sink.write(other);
  const third = either(redactor, record);
  switch (third.state) {
    case "redacted":
      void sink.write(third);
      break;
    case "raw":
      break;
  }
  const held = { inner: either(redactor, record) };
  if (held.inner.state === "redacted") void sink.write(held.inner);
  const list: readonly (LogRecord | RedactedRecord)[] = [either(redactor, record)];
  for (const each of list) void sink.write(each.state === "redacted" ? each : redactor.redact(each));
  for (const each of list.filter((one): one is LogRecord => one.state === "raw")) void sink.write(redactor.redact(each));
  const { state } = some;
  if (state === "redacted") return;
}

export function sendIfDone(sink: Sink, one: LogRecord | RedactedRecord): void {
  if (one.state === "redacted") void sink.write(one);
}
