// clean: a buffer of redacted records, with a counter beside it
import { Redactor, type LogRecord, type RedactedRecord, type Sink } from "@logwright/runtime";

export class Buffer {
  private items: RedactedRecord[] = [];
  private last: RedactedRecord | undefined;
  private count = 0;
  constructor(private readonly sink: Sink, private readonly redactor: Redactor) {}
  add(record: LogRecord): void {
    const safe = this.redactor.redact(record);
    this.items.push(safe);
    this.last = safe;
    this.count += 1;
  }
  flush(): void {
    const items = this.items;
    this.items = [];
    for (const item of items) this.sink.write(item);
    if (this.last !== undefined) this.sink.write(this.last);
  }
}
