// clean: the failure of a sink is reported without the record
import type { RedactedRecord, Sink } from "@logwright/runtime";

export class Guarded implements Sink {
  #failures = 0;
  constructor(private readonly inner: Sink) {}
  write(record: RedactedRecord): void {
    try {
      void this.inner.write(record);
    } catch (error) {
      this.#failures += 1;
      console.error("sink failed", error instanceof Error ? error.name : "unknown", this.#failures);
    }
  }
}
