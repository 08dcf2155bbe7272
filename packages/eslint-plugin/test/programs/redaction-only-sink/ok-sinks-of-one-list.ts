// clean: a dispatcher with failing sinks
import type { RedactedRecord, Sink } from "@logwright/runtime";

export class Dispatcher implements Sink {
  readonly #sinks = new Set<Sink>();
  add(sink: Sink): () => void {
    this.#sinks.add(sink);
    return () => this.#sinks.delete(sink);
  }
  async write(record: RedactedRecord): Promise<void> {
    const results = await Promise.allSettled([...this.#sinks].map(async (sink) => sink.write(record)));
    for (const result of results) if (result.status === "rejected") console.error("a sink failed");
  }
}
