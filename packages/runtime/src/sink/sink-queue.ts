import type { Severity } from "../contract/index.ts";
import { countDropped } from "./drop-counts.ts";
import type { QueuedRecord } from "./queued-record.ts";
import { rank } from "./severity-rank.ts";
import type { Sink } from "./sink.ts";
import { SinkHealth } from "./sink-health.ts";
import { errorCode } from "./system-error.ts";
import { warn } from "./warning.ts";

const QUEUED_MAX = 10_000;
const IN_FLIGHT_MAX = 1_000;
/** A synchronous write that takes longer counts as a failure. */
const SLOW_MS = 250;
const ACCOUNT_MS = 30_000;

/** What a queue tells its owner. */
export interface SinkEvents {
  /** A name or a reason that comes from the sink, as it may be shown. */
  shown(text: string): string;
  /** The sink has failed too often; called once. */
  onDisabled(failures: number, reason: string): void;
  /** A write that was under way has ended, and records wait. */
  onRoom(): void;
}

/**
 * One attached sink with a queue of its own. Whatever the sink does (throw, reject, never settle, take its time), the emitting
 * code and the other sinks do not notice: its records wait in the queue, are dropped and counted when that is full, and a sink that
 * fails five times in a row is disabled and reported once.
 */
export class SinkQueue {
  readonly name: string;
  readonly #sink: Sink;
  readonly #least: number;
  readonly #health: SinkHealth;
  readonly #events: SinkEvents;
  readonly #inFlight: Set<Promise<void>> = new Set();
  #queue: QueuedRecord[] = [];
  #next = 0;
  #draining = false;
  #dropped = 0;
  #accountedAt = Number.NEGATIVE_INFINITY;
  #reason = "queue full";

  constructor(sink: Sink, level: Severity, events: SinkEvents) {
    this.name = events.shown(nameOf(sink));
    this.#sink = sink;
    this.#least = rank(level);
    this.#events = events;
    this.#health = new SinkHealth((failures, reason) => {
      this.#drop(this.#waiting);
      this.#queue = [];
      this.#next = 0;
      warn(
        `sink ${this.name}`,
        `sink ${JSON.stringify(this.name)} failed ${failures} times in a row (${reason}) and gets no more records`,
      );
      events.onDisabled(failures, reason);
    });
  }

  get isDisabled(): boolean {
    return this.#health.isDisabled;
  }

  /** Why records were lost. */
  get reason(): string {
    return this.#reason;
  }

  /** Records wait and the sink may be called. */
  get canDrain(): boolean {
    return this.#waiting > 0 && this.#inFlight.size < IN_FLIGHT_MAX && !this.isDisabled;
  }

  /**
   * Records that were lost since the last account, once the sink keeps up again; 0 when an account would be the next thing to
   * get lost, or was given within the last 30 s and the run goes on.
   */
  takeAccount(final: boolean): number {
    const now = performance.now();
    const keepsUp = this.#waiting === 0 && this.#inFlight.size < IN_FLIGHT_MAX && this.#health.isHealthy;
    if (this.#dropped === 0 || !keepsUp || (!final && now - this.#accountedAt < ACCOUNT_MS)) return 0;
    const dropped = this.#dropped;
    this.#dropped = 0;
    this.#accountedAt = now;
    return dropped;
  }

  offer(record: QueuedRecord, severity: Severity): void {
    if (rank(severity) < this.#least) return;
    if (this.isDisabled) this.#drop(1);
    else if (this.#waiting < QUEUED_MAX) this.#queue.push(record);
    else {
      this.#reason = "queue full";
      this.#drop(1);
    }
  }

  /** Hands on what waits, in order, until `untilMs` (of performance.now()). A sink that logs is not called from within its own write. */
  drain(untilMs: number): void {
    if (this.#draining) return;
    this.#draining = true;
    try {
      while (this.canDrain) {
        this.#write(this.#queue[this.#next++] as QueuedRecord);
        if (performance.now() >= untilMs) break;
      }
    } finally {
      this.#draining = false;
      this.#compact();
    }
  }

  /** Hands on all that waits, waits for the writes that are under way, then for the sink's own `flush` or `close`. Never rejects; the caller sets the deadline. */
  async settle(method: "flush" | "close"): Promise<void> {
    do {
      this.drain(Number.POSITIVE_INFINITY);
      await Promise.allSettled(this.#inFlight);
    } while (this.canDrain);
    try {
      await this.#sink[method]?.();
    } catch (error) {
      this.#health.failed(this.#events.shown(errorCode(error)));
    }
  }

  #write(queued: QueuedRecord): void {
    const begun = performance.now();
    try {
      const result: unknown = this.#sink.write(queued.record);
      if (isThenable(result)) this.#await(result);
      else if (performance.now() - begun > SLOW_MS) this.#failed(`a write took longer than ${SLOW_MS} ms`, 0);
      else this.#health.succeeded();
    } catch (error) {
      this.#failed(this.#events.shown(errorCode(error)), 1);
    }
  }

  #await(result: PromiseLike<unknown>): void {
    const settled: Promise<void> = Promise.resolve(result)
      .then(
        () => this.#health.succeeded(),
        (error: unknown) => this.#failed(this.#events.shown(errorCode(error)), 1),
      )
      .finally(() => {
        this.#inFlight.delete(settled);
        if (this.canDrain) this.#events.onRoom();
      });
    this.#inFlight.add(settled);
  }

  #failed(reason: string, lost: number): void {
    this.#reason = reason;
    this.#drop(lost);
    this.#health.failed(reason);
  }

  #drop(count: number): void {
    if (count === 0) return;
    this.#dropped += count;
    countDropped(this.name, count);
  }

  get #waiting(): number {
    return this.#queue.length - this.#next;
  }

  #compact(): void {
    if (this.#next < 1_024 && this.#next < this.#queue.length) return;
    this.#queue = this.#queue.slice(this.#next);
    this.#next = 0;
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";
}

function nameOf(sink: Sink): string {
  try {
    const name: unknown = sink.name ?? sink.constructor.name;
    return typeof name === "string" && name !== "" && name !== "Object" ? name.slice(0, 64) : "custom";
  } catch {
    return "custom";
  }
}
