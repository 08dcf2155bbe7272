// clean: a write that is tried again
import type { RedactedRecord, Sink } from "@logwright/runtime";

async function retry(work: () => Promise<void>, times: number): Promise<void> {
  for (let attempt = 0; attempt < times; attempt += 1) {
    try {
      await work();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 10 * attempt));
    }
  }
}

export class Retrying implements Sink {
  constructor(private readonly inner: Sink) {}
  async write(record: RedactedRecord): Promise<void> {
    await retry(async () => {
      await this.inner.write(record);
    }, 3);
  }
}
