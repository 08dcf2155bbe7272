import { closeSync, openSync, type Stats } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { writerName } from "../lifecycle/writer-name.ts";

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

/**
 * Takes the name that a full file gets: `run-7.20261121T095312123Z-4711.jsonl`. Names sort by time; process and thread make
 * them unique among those who write the file, a counter among those of one millisecond or of a clock that was set back. An
 * empty file holds the place, because in two containers two processes may have one number; renaming puts the full one there.
 *
 * @throws the system's error when no file can be made in the directory.
 */
export function takeRotatedPath(path: string, nowMs: number): string {
  const extension = extname(path);
  const stamp = new Date(nowMs).toISOString().replace(/[-:.]/g, "");
  const stem = join(dirname(path), `${basename(path, extension)}.${stamp}-${writerName()}`);
  let candidate = `${stem}${extension}`;
  for (let count = 1; !isTaken(candidate); count++) candidate = `${stem}-${count}${extension}`;
  return candidate;
}

/** Whether the name was free and is now ours. */
function isTaken(path: string): boolean {
  try {
    closeSync(openSync(path, "wx", 0o600));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
