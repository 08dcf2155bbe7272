import { DROP_REASONS, type DropReason } from "./drop-reasons.ts";
import { type Signal, SIGNAL_NAMES } from "./signals.ts";

/** The first number: how many flushes are done. */
const FLUSHED: number = 0;
const WIDTH: number = 1 + DROP_REASONS.length;

/**
 * What the exporter's thread tells the program's, in memory that both see: the program can read it even when it must
 * not go back to its event loop any more. For each signal: items delivered, then items lost by reason.
 */
export class SharedCounts {
  readonly memory: SharedArrayBuffer;
  readonly #numbers: Int32Array;

  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(4 * (1 + SIGNAL_NAMES.length * WIDTH))) {
    this.memory = memory;
    this.#numbers = new Int32Array(memory);
  }

  addDelivered(signal: Signal, count: number): void {
    Atomics.add(this.#numbers, at(signal), count);
  }

  addDropped(signal: Signal, reason: DropReason, count: number): void {
    Atomics.add(this.#numbers, at(signal) + 1 + DROP_REASONS.indexOf(reason), count);
  }

  /** Items lost so far, by reason. */
  dropped(signal: Signal): Readonly<Record<DropReason, number>> {
    const entries = DROP_REASONS.map(
      (reason, index) => [reason, Atomics.load(this.#numbers, at(signal) + 1 + index)] as const,
    );
    return Object.fromEntries(entries) as Record<DropReason, number>;
  }

  /** Items that were delivered or lost: those that wait no more. */
  settled(signal: Signal): number {
    return Object.values(this.dropped(signal)).reduce((a, b) => a + b, Atomics.load(this.#numbers, at(signal)));
  }

  get flushes(): number {
    return Atomics.load(this.#numbers, FLUSHED);
  }

  flushed(): void {
    Atomics.add(this.#numbers, FLUSHED, 1);
    Atomics.notify(this.#numbers, FLUSHED);
  }

  /** Blocks this thread until that many flushes are done, or for `ms`. @returns whether they are. */
  waitForFlush(count: number, ms: number): boolean {
    const until = performance.now() + ms;
    for (let seen = this.flushes; seen < count; seen = this.flushes) {
      const left = until - performance.now();
      if (left <= 0) return false;
      Atomics.wait(this.#numbers, FLUSHED, seen, left);
    }
    return true;
  }
}

function at(signal: Signal): number {
  return 1 + SIGNAL_NAMES.indexOf(signal) * WIDTH;
}
