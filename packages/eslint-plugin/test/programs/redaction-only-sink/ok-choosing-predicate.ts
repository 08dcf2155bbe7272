// clean: predicates that choose among what a list may hold anyway, by a tag or by leaving out nothing
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

type Step = { readonly kind: "keep"; readonly record: RedactedRecord } | { readonly kind: "drop"; readonly reason: string };
type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Error };

function isPresent(record: RedactedRecord | undefined | null): record is RedactedRecord {
  return record !== undefined && record !== null;
}
const isKept = (step: Step): step is Step & { kind: "keep" } => step.kind === "keep";
const isOk = (result: Result<RedactedRecord>): result is { readonly ok: true; readonly value: RedactedRecord } => result.ok === true;
const isDone = (one: LogRecord | RedactedRecord): one is RedactedRecord => one.state === "redacted";

export async function run(sink: Sink, redactor: Redactor, records: readonly LogRecord[]): Promise<void> {
  const some = records.map((record) => (record.severity === "debug" ? undefined : redactor.redact(record)));
  for (const record of some.filter(isPresent)) await sink.write(record);
  for (const record of some.filter((each): each is RedactedRecord => Boolean(each))) await sink.write(record);
  const steps = records.map((record): Step => (record.severity === "debug" ? { kind: "drop", reason: "small" } : { kind: "keep", record: redactor.redact(record) }));
  for (const { record } of steps.filter(isKept)) await sink.write(record);
  const results = records.map((record): Result<RedactedRecord> => ({ ok: true, value: redactor.redact(record) }));
  for (const { value } of results.filter(isOk)) await sink.write(value);
  const settled = await Promise.allSettled(records.map(async (record) => redactor.redact(record)));
  const brought = settled.filter((each): each is PromiseFulfilledResult<RedactedRecord> => each.status === "fulfilled");
  for (const { value } of brought) await sink.write(value);
  const mixed = records.map((record): LogRecord | RedactedRecord => (record.severity === "debug" ? record : redactor.redact(record)));
  for (const one of mixed.filter(isDone)) await sink.write(one);
}
