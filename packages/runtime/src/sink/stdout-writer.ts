import { countDropped, countLines } from "./drop-counts.ts";
import { DescriptorQueue } from "./descriptor-queue.ts";
import type { TextWriter } from "./text-writer.ts";
import { warn } from "./warning.ts";

/** What may wait for a slow reader, in bytes. */
const WAITING_MAX = 1_048_576;
/** How long a write waits for a reader that takes nothing at all, before it counts as stalled. */
const PATIENCE_MS = 250;
const PATIENCE_AT_END_MS = 2_000;
const RETRY_MS = 10;

const cell = new Int32Array(new SharedArrayBuffer(4));

/**
 * The lines of the file once more on standard output, for those who collect them there. A reader that keeps reading gets every
 * line; one that stalls costs the program a quarter of a second once, then its lines are dropped and counted until it reads on.
 */
export class StdoutWriter implements TextWriter {
  readonly #queue: DescriptorQueue = new DescriptorQueue(1);
  #stalled = false;
  #timer: NodeJS.Timeout | undefined;

  write(text: string, urgent: boolean): void {
    if (this.#queue.isClosed) return this.#lose(text, "nobody reads standard output any more");
    if (this.#queue.waiting + text.length > WAITING_MAX) this.#push(PATIENCE_MS);
    if (this.#stalled && this.#queue.waiting + text.length > WAITING_MAX) {
      return this.#lose(text, "the reader of standard output has stalled");
    }
    this.#queue.add(text);
    this.#push(urgent ? PATIENCE_MS : 0);
    if (this.#queue.waiting > 0) this.#retryLater();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#push(PATIENCE_AT_END_MS);
    const lost = this.#queue.giveUp();
    if (lost === 0) return;
    countDropped("stdout", lost);
    warn("stdout", `standard output did not take the last ${lost} records; they are in the log file`, true);
  }

  /** Hands on all that the reader takes, waiting up to `patienceMs` at a time for it to take anything. */
  #push(patienceMs: number): void {
    const patience = this.#stalled ? 0 : patienceMs;
    let waited = 0;
    while (this.#queue.waiting > 0) {
      if (this.#queue.pump()) {
        this.#stalled = false;
        waited = 0;
      } else if (waited++ < patience) {
        Atomics.wait(cell, 0, 0, 1);
      } else {
        this.#stalled ||= patience > 0;
        return;
      }
    }
  }

  #lose(text: string, reason: string): void {
    const count = countLines(text);
    if (count === 0) return;
    countDropped("stdout", count);
    warn("stdout", `${reason}; records go to the log file only`);
  }

  #retryLater(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#push(0);
      if (this.#queue.waiting > 0) this.#retryLater();
    }, RETRY_MS).unref();
  }
}
