// violation: results as discriminated unions whose raw half goes on, or whose tag lies
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

type Result<T, E = Error> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

function tryRedact(redactor: Redactor, record: LogRecord): Result<RedactedRecord, any> {
  try {
    return { ok: true, value: redactor.redact(record) };
  } catch {
    return { ok: false, error: record };
  }
}

function either(redactor: Redactor, record: LogRecord): LogRecord | RedactedRecord {
  return record.severity === "debug" ? record : redactor.redact(record);
}

function relabelled(record: LogRecord): LogRecord | RedactedRecord {
  return { ...record, state: "redacted" } as any;
}

function reassembled(record: LogRecord): LogRecord | RedactedRecord {
  const copy: any = Object.assign({}, record);
  copy.state = "redacted";
  return copy;
}

export function run(sink: Sink, redactor: Redactor, record: LogRecord): void {
  const result = tryRedact(redactor, record);
  if (!result.ok) void sink.write(result.error); //! rawToSink
  const some = either(redactor, record);
  if (some.state === "raw") void sink.write(some as any); //! rawToSink
  void sink.write(some as RedactedRecord); //! rawToSink
  const other = relabelled(record);
  if (other.state === "redacted") void sink.write(other); //! unprovenAtSink
  const third = reassembled(record);
  if (third.state === "redacted") void sink.write(third); //! unprovenAtSink
  let late = either(redactor, record);
  const swap = (): void => {
    late = record;
  };
  if (late.state === "redacted") {
    swap();
    void sink.write(late); //! rawToSink
  }
  const held = { inner: either(redactor, record) };
  held.inner = redactor.redact(record);
  const put = (one: LogRecord): void => {
    held.inner = one;
  };
  if (held.inner.state === "redacted") {
    put(record);
    void sink.write(held.inner); //! rawToSink
  }
}
