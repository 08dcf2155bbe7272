// clean: casts that make no record
import type { RedactedRecord } from "@logwright/runtime";

export const queue = [] as RedactedRecord[];
export const byName = {} as Record<string, RedactedRecord>;
export function first(list: readonly (RedactedRecord | undefined)[]): RedactedRecord {
  return list[0] as RedactedRecord;
}
