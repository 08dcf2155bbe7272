// clean: the last records, by index
import type { RedactedRecord, Sink } from "@logwright/runtime";

export class Ring implements Sink {
  readonly #slots: (RedactedRecord | undefined)[];
  #next = 0;
  constructor(size: number) {
    this.#slots = new Array<RedactedRecord | undefined>(size).fill(undefined);
  }
  write(record: RedactedRecord): void {
    this.#slots[this.#next % this.#slots.length] = record;
    this.#next += 1;
  }
  dump(sink: Sink): void {
    for (let at = 0; at < this.#slots.length; at += 1) {
      const record = this.#slots[(this.#next + at) % this.#slots.length];
      if (record) sink.write(record);
    }
  }
}
