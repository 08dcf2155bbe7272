import type { RateLimitSpec } from "../contract/index.ts";

/** Lets `perSecond` events pass on average and `burst` at once, and counts the others. */
export class TokenBucket {
  readonly #limit: RateLimitSpec;
  #tokens: number;
  #filledAt: number;
  #refused: number = 0;

  constructor(limit: RateLimitSpec) {
    this.#limit = limit;
    this.#tokens = limit.burst;
    this.#filledAt = performance.now();
  }

  /** Whether one more event may pass now. Monotonic time: a clock that is set back stops nothing. */
  take(): boolean {
    const now = performance.now();
    const gained = ((now - this.#filledAt) / 1000) * this.#limit.perSecond;
    this.#tokens = Math.min(this.#limit.burst, this.#tokens + gained);
    this.#filledAt = now;
    if (this.#tokens < 1) {
      this.#refused++;
      return false;
    }
    this.#tokens--;
    return true;
  }

  /** How many events were refused since the last time that somebody asked. */
  takeRefused(): number {
    const refused = this.#refused;
    this.#refused = 0;
    return refused;
  }
}
