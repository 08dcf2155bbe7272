const FAILURES_IN_A_ROW = 5;

/** Counts the failures of a sink; five in a row, and it is disabled. */
export class SinkHealth {
  #failures = 0;
  #disabled = false;
  readonly #onDisabled: (failures: number, reason: string) => void;

  constructor(onDisabled: (failures: number, reason: string) => void) {
    this.#onDisabled = onDisabled;
  }

  get isDisabled(): boolean {
    return this.#disabled;
  }

  /** The last write succeeded. */
  get isHealthy(): boolean {
    return this.#failures === 0;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(reason: string): void {
    this.#failures++;
    if (this.#disabled || this.#failures < FAILURES_IN_A_ROW) return;
    this.#disabled = true;
    this.#onDisabled(this.#failures, reason);
  }
}
