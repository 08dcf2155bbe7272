import type { DropReason } from "./drop-reasons.ts";
import type { Outcome } from "./outcome.ts";

export interface BatchLimits {
  /** Items that may wait; what comes on top is dropped and counted. */
  readonly queue: number;
  readonly batch: number;
  /** Milliseconds from the first waiting item to its request. */
  readonly delayMs: number;
  /** Milliseconds before the first retry; doubled each time, up to `maxBackoffMs`. */
  readonly backoffMs: number;
  readonly maxBackoffMs: number;
  /** A batch that cannot be delivered for so long is given up. */
  readonly giveUpMs: number;
}

/** The defaults: queue and batch are those of the standard's batch processors. */
export const BATCH_LIMITS: BatchLimits = {
  queue: 8192,
  batch: 512,
  delayMs: 1_000,
  backoffMs: 200,
  maxBackoffMs: 15_000,
  giveUpMs: 300_000,
};

export interface BatchEvents {
  /** Items have arrived. */
  onDelivered(count: number): void;
  /** Items are lost. `status` is the gRPC status, where there is one. */
  onDropped(reason: DropReason, count: number, status: string): void;
}

type Send<T> = (items: readonly T[], signal: AbortSignal) => Promise<Outcome>;

/** Gathers items, sends them in batches, one request at a time, and sends again what may be sent again. */
export class BatchExporter<T> {
  readonly #send: Send<T>;
  readonly #limits: BatchLimits;
  readonly #events: BatchEvents;
  #queue: T[] = [];
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #abort: AbortController = new AbortController();
  /** The time (Date.now) after which nothing is tried any more, while somebody waits for a flush. */
  #deadline: number = Infinity;

  constructor(send: Send<T>, limits: BatchLimits, events: BatchEvents) {
    this.#send = send;
    this.#limits = limits;
    this.#events = events;
  }

  add(item: T): void {
    if (this.#queue.length >= this.#limits.queue) {
      this.#events.onDropped("queue_full", 1, "");
      return;
    }
    this.#queue.push(item);
    if (this.#queue.length >= this.#limits.batch) this.#run();
    else this.#timer ??= setTimeout(() => this.#run(), this.#limits.delayMs);
  }

  /** Replaces what waits: for cumulative values only the last ones matter. */
  replace(items: readonly T[]): void {
    this.#events.onDelivered(this.#queue.length);
    this.#queue = [];
    for (const item of items) this.add(item);
  }

  /** Delivers what waits, for at most `ms`; what is left then is lost and counted. */
  async flush(ms: number): Promise<void> {
    this.#deadline = Date.now() + ms;
    const timer = setTimeout(() => this.#abort.abort(), ms);
    this.#run();
    // a run that was under way has not seen what came later
    while (this.#running !== undefined) {
      await this.#running;
      if (this.#queue.length > 0) this.#run();
    }
    clearTimeout(timer);
    this.#deadline = Infinity;
    this.#abort = new AbortController();
  }

  #run(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running ??= this.#drain().finally(() => {
      this.#running = undefined;
    });
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) await this.#deliver(this.#queue.splice(0, this.#limits.batch));
  }

  async #deliver(items: readonly T[]): Promise<void> {
    const giveUp = Date.now() + this.#limits.giveUpMs;
    for (let attempt = 0; ; attempt++) {
      if (this.#abort.signal.aborted) return this.#events.onDropped("deadline", items.length, "");
      const outcome = await this.#send(items, this.#abort.signal);
      if (outcome.kind === "ok") return this.#delivered(items.length, outcome.rejected);
      if (outcome.kind === "fail") return this.#events.onDropped("refused", items.length, outcome.status);
      if (outcome.kind === "split") return this.#split(items, outcome.status);
      const waitMs = this.#waitMs(attempt, outcome.afterMs);
      if (this.#abort.signal.aborted || Date.now() + waitMs > this.#deadline) {
        return this.#events.onDropped("deadline", items.length, outcome.status);
      }
      if (Date.now() + waitMs > giveUp) return this.#events.onDropped("unreachable", items.length, outcome.status);
      await sleep(waitMs, this.#abort.signal);
    }
  }

  async #split(items: readonly T[], status: string): Promise<void> {
    if (items.length === 1) return this.#events.onDropped("too_large", 1, status);
    const half = Math.ceil(items.length / 2);
    await this.#deliver(items.slice(0, half));
    await this.#deliver(items.slice(half));
  }

  #delivered(count: number, rejected: number): void {
    const lost = Math.min(Math.max(rejected, 0), count);
    if (count > lost) this.#events.onDelivered(count - lost);
    if (lost > 0) this.#events.onDropped("rejected", lost, "");
  }

  /** Exponential backoff with jitter, so that many programs do not come back at the same moment; the server's wish is a minimum. */
  #waitMs(attempt: number, afterMs: number | undefined): number {
    const { backoffMs, maxBackoffMs } = this.#limits;
    const longest = Math.min(backoffMs * 2 ** Math.min(attempt, 20), maxBackoffMs);
    return Math.max(afterMs ?? 0, longest * (0.5 + Math.random() / 2));
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done, { once: true });
    if (signal.aborted) done();
  });
}
