// violation: raw records go through methods of generic base classes and interfaces, and of one of several classes
import { appendFileSync } from "node:fs";
import type { LogRecord, Processor, RedactedRecord, Sink } from "@logwright/runtime";

abstract class Batched<T> implements Processor {
  protected readonly batch: T[] = [];
  protected abstract convert(record: LogRecord): T;
  protected abstract send(batch: readonly T[]): void;
  process(record: LogRecord): LogRecord {
    this.batch.push(this.convert(record));
    return record;
  }
  flush(): void {
    this.send(this.batch.splice(0));
  }
}
export class Keeper extends Batched<string> {
  protected override convert(record: LogRecord): string {
    return JSON.stringify(record);
  }
  protected override send(rows: readonly string[]): void {
    for (const row of rows) appendFileSync("a", row); //! rawToEgress
  }
}

interface Handler<T> {
  handle(value: T): void;
}
const handler: Handler<string> = {
  handle(value) {
    appendFileSync("a", value); //! rawToEgress
  },
};
function through<T>(target: Handler<T>, value: T): void {
  target.handle(value);
}

class Disk {
  keep(text: string): void {
    appendFileSync("a", text); //! rawToEgress
  }
}
class Memory {
  readonly texts: string[] = [];
  keep(text: string): void {
    this.texts.push(text);
  }
}
interface Codec<T> {
  encode(record: LogRecord): T;
}
class Loose implements Codec<any> {
  encode(record: LogRecord): any {
    return { ...record };
  }
}
function write<T extends RedactedRecord>(sink: Sink, codec: Codec<T>, record: LogRecord): void {
  void sink.write(codec.encode(record)); //! rawToSink
}

export function run(record: LogRecord, store: Disk | Memory, sink: Sink): void {
  through(handler, JSON.stringify(record));
  store.keep(JSON.stringify(record));
  write(sink, new Loose(), record);
}
