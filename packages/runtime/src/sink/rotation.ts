import type { Stats } from "node:fs";

/** When a file is to be put aside: it has `bytes`, or it began in an earlier period of `seconds` than now. */
export class Rotation {
  readonly #bytes: number;
  readonly #periodMs: number;
  #period = 0;

  constructor(rotate: { readonly bytes?: number; readonly seconds?: number }) {
    this.#bytes = rotate.bytes ?? Number.POSITIVE_INFINITY;
    this.#periodMs = (rotate.seconds ?? Number.POSITIVE_INFINITY) * 1_000;
  }

  /** Whether files are put aside at all. */
  get isOn(): boolean {
    return this.#bytes !== Number.POSITIVE_INFINITY || this.#periodMs !== Number.POSITIVE_INFINITY;
  }

  /** Notes to which period a freshly opened file belongs: that of its last write, or the present one. */
  opened(stats: Stats, nowMs: number): void {
    this.#period = this.#periodOf(stats.size > 0 ? Math.min(stats.mtimeMs, nowMs) : nowMs);
  }

  /** Periods are counted from 1970, so that all processes agree. A clock that goes back never makes a file due. */
  isDue(size: number, nowMs: number): boolean {
    return size > 0 && (size >= this.#bytes || this.#periodOf(nowMs) > this.#period);
  }

  #periodOf(ms: number): number {
    return Math.floor(ms / this.#periodMs);
  }
}
