import { countLines } from "./drop-counts.ts";
import { Descriptor } from "./descriptor.ts";

const EMPTY: Buffer = Buffer.alloc(0);

/**
 * Whole lines on their way to standard output or standard error. A line of which the reader has taken a part is finished before
 * anything else is written, so that lines arrive whole or not at all.
 */
export class DescriptorQueue {
  readonly #descriptor: Descriptor;
  #rest: Buffer = EMPTY;
  #closed = false;

  constructor(standard: 1 | 2) {
    this.#descriptor = new Descriptor(standard);
  }

  /** Bytes that wait for the reader. */
  get waiting(): number {
    return this.#rest.length;
  }

  /** The reader is gone for good. */
  get isClosed(): boolean {
    return this.#closed;
  }

  add(text: string): void {
    if (this.#closed || text === "") return;
    const bytes = Buffer.from(text);
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
  }

  /** Forgets what waits. Returns how many lines did; one of which the reader has a part counts as well. */
  giveUp(): number {
    const lines = countLines(this.#rest.toString());
    this.#rest = EMPTY;
    return lines;
  }

  /** Hands on what the reader takes now; returns whether it took anything. */
  pump(): boolean {
    const before = this.#rest.length;
    try {
      while (this.#rest.length > 0) {
        const taken = this.#descriptor.write(this.#rest);
        if (taken === 0) break;
        this.#rest = this.#rest.subarray(taken);
      }
    } catch {
      this.#closed = true;
      this.#rest = EMPTY;
    }
    return this.#rest.length < before;
  }
}
