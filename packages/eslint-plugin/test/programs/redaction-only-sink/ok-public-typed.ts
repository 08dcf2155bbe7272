// clean: an exported function whose parameter says what it takes
import type { RedactedRecord, Sink } from "@logwright/runtime";

export function replay(sinks: readonly Sink[], record: RedactedRecord): void {
  for (const sink of sinks) sink.write(record);
}
