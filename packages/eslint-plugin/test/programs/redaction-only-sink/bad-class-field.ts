// violation: a field keeps the record, another method writes it
import type { LogRecord, Sink } from "@logwright/runtime";

export class Buffer {
  private items: any[] = [];
  private last: any;
  constructor(private readonly sink: Sink) {}
  add(record: LogRecord): void {
    this.items.push(record);
    this.last = record;
  }
  flush(): void {
    for (const item of this.items) this.sink.write(item); //! rawToSink
    this.sink.write(this.last); //! rawToSink
  }
}
