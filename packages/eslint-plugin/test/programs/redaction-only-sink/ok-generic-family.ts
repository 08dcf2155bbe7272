// clean: redacted records go through methods of generic base classes and interfaces, and of one of several classes
import { appendFileSync } from "node:fs";
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

abstract class Batched<T> implements Sink {
  protected readonly batch: T[] = [];
  protected abstract convert(record: RedactedRecord): T;
  protected abstract send(batch: readonly T[]): void;
  write(record: RedactedRecord): void {
    this.batch.push(this.convert(record));
  }
  flush(): void {
    this.send(this.batch.splice(0));
  }
}
export class Keeper extends Batched<string> {
  protected override convert(record: RedactedRecord): string {
    return record.line;
  }
  protected override send(rows: readonly string[]): void {
    for (const row of rows) appendFileSync("a", row);
  }
}

interface Codec<T> {
  encode(record: LogRecord): T;
}
class Redacting implements Codec<RedactedRecord> {
  constructor(private readonly redactor: Redactor) {}
  encode(record: LogRecord): RedactedRecord {
    return this.redactor.redact(record);
  }
}
class Once<T> implements Codec<T> {
  constructor(private readonly inner: Codec<T>) {}
  encode(record: LogRecord): T {
    return this.inner.encode(record);
  }
}

class Disk {
  keep(text: string): void {
    appendFileSync("a", text);
  }
}
class Memory {
  readonly texts: string[] = [];
  keep(text: string): void {
    this.texts.push(text);
  }
}

export function run(sink: Sink, redactor: Redactor, record: LogRecord, store: Disk | Memory): void {
  void sink.write(new Redacting(redactor).encode(record));
  const once: Codec<RedactedRecord> = new Once(new Redacting(redactor));
  void sink.write(once.encode(record));
  store.keep(redactor.redact(record).line);
}
