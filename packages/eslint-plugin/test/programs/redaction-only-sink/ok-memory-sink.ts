// clean: the sink of a test, which keeps what it gets
import type { RedactedRecord, Sink } from "@logwright/runtime";

export class MemorySink implements Sink {
  readonly records: RedactedRecord[] = [];
  readonly byEvent: Record<string, RedactedRecord[]> = {};
  write(record: RedactedRecord): void {
    this.records.push(record);
    (this.byEvent[record.event] ??= []).push(record);
  }
  replay(sink: Sink): void {
    for (const record of this.records) sink.write(record);
    for (const list of Object.values(this.byEvent)) for (const record of list) sink.write(record);
  }
}
