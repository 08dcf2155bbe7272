// clean: a set, spread and sorted
import type { RedactedRecord, Sink } from "@logwright/runtime";

const pending = new Set<RedactedRecord>();

export function add(record: RedactedRecord): void {
  pending.add(record);
}

export function flush(sink: Sink): void {
  const sorted = [...pending].sort((one, other) => (one.line < other.line ? -1 : 1));
  for (const record of sorted) sink.write(record);
  pending.clear();
}
