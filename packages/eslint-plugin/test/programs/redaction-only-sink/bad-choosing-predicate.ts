// violation: predicates that choose a redacted record where there may be a raw one, or anything
import type { LogRecord, RedactedRecord, Sink } from "@logwright/runtime";

type Step = { readonly kind: "done"; readonly record: RedactedRecord } | { readonly kind: "raw"; readonly record: LogRecord };
type Done = Extract<Step, { kind: "done" }>;

export const isDone = (step: Step): step is Done => step.kind !== undefined; //! forgedRecord
export const isOther = (step: Step): step is Done => step.kind === "raw"; //! forgedRecord
export const isEither = (step: Step): step is Done => step.kind === "done" || step.record !== undefined; //! forgedRecord
export const isRecord = (one: LogRecord | RedactedRecord): one is RedactedRecord => one !== undefined; //! forgedRecord
export const isText = (one: RedactedRecord | string): one is RedactedRecord => typeof one !== "number"; //! forgedRecord
export const isAny = (one: unknown): one is RedactedRecord => one !== undefined; //! forgedRecord
export const isFull = (one: RedactedRecord | { line: string }): one is RedactedRecord => "line" in one; //! forgedRecord
export function isOfOther(step: Step, other: Step): step is Done { //! forgedRecord
  return other.kind === "done";
}
export const isBrought = (each: PromiseSettledResult<any>): each is PromiseFulfilledResult<RedactedRecord> => each.status === "fulfilled"; //! forgedRecord

export async function run(sink: Sink, mixed: readonly (LogRecord | RedactedRecord)[], raw: LogRecord, test: any): Promise<void> {
  const list = [...mixed, raw];
  for (const one of list.filter<RedactedRecord>(test)) await sink.write(one); //! rawToSink
  const forged: readonly (LogRecord | RedactedRecord)[] = [{ ...raw, state: "redacted" } as any];
  for (const one of forged.filter((each) => each.state === "redacted")) await sink.write(one); //! unprovenAtSink
}
