// clean: a queue between the program and a slow sink
import type { RedactedRecord, Sink } from "@logwright/runtime";

export class Slow implements Sink {
  #waiting: Promise<void> = Promise.resolve();
  constructor(private readonly inner: Sink) {}
  write(record: RedactedRecord): Promise<void> {
    this.#waiting = this.#waiting.then(async () => {
      await this.inner.write(record);
    });
    return this.#waiting;
  }
}
