// clean: a worker gets text that was redacted
import { Worker } from "node:worker_threads";
import type { RedactedRecord, Sink } from "@logwright/runtime";

export class Remote implements Sink {
  readonly #worker = new Worker("./remote.js", { workerData: { batch: 10 } });
  write(record: RedactedRecord): void {
    this.#worker.postMessage({ kind: "line", line: record.line });
  }
}
