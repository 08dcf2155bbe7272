// clean: a record is looked up, counted, frozen and copied from, never changed
import type { RedactedRecord, Redactor } from "@logwright/runtime";

const seen = new WeakMap<RedactedRecord, number>();
const byRedactor = new Map<Redactor, number>();

export function note(record: RedactedRecord, redactor: Redactor, last: { record?: RedactedRecord }): object {
  seen.set(record, 1);
  byRedactor.set(redactor, 1);
  last.record = record;
  Object.freeze(record);
  const times = Object.assign({}, { [record.event]: 1 });
  const text: any = seen;
  text.set(record, 2);
  const box: any = {};
  box.record = record;
  return { ...times, line: record.line };
}
