// limit 5, says too much: a wrapper for any codec is taken to hold every codec
import type { LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

interface Codec<T> {
  encode(record: LogRecord): T;
}
class Redacting implements Codec<RedactedRecord> {
  constructor(private readonly redactor: Redactor) {}
  encode(record: LogRecord): RedactedRecord {
    return this.redactor.redact(record);
  }
}
export class Counting implements Codec<number> {
  encode(record: LogRecord): number {
    return record.severity.length;
  }
}
class Once<T> implements Codec<T> {
  constructor(private readonly inner: Codec<T>) {}
  encode(record: LogRecord): T {
    return this.inner.encode(record);
  }
}

export function run(sink: Sink, redactor: Redactor, record: LogRecord): void {
  const once = new Once(new Redacting(redactor));
  void sink.write(once.encode(record)); //! unprovenAtSink
}
