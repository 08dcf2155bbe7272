const FIRST_MS = 50;
const LONGEST_MS = 1_000;

/** When something that failed may be tried again: after 50 ms, then after twice as long each time, at most after 1 s. */
export class Backoff {
  readonly #retry: () => void;
  #delayMs = FIRST_MS;
  #timer: NodeJS.Timeout | undefined;

  /** @param retry is called when the time has come, unless the process ends before: a retry does not keep it alive. */
  constructor(retry: () => void) {
    this.#retry = retry;
  }

  get isWaiting(): boolean {
    return this.#timer !== undefined;
  }

  failed(): void {
    this.#stop();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#retry();
    }, this.#delayMs).unref();
    this.#delayMs = Math.min(this.#delayMs * 2, LONGEST_MS);
  }

  succeeded(): void {
    if (this.#delayMs === FIRST_MS) return;
    this.#stop();
    this.#delayMs = FIRST_MS;
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
