// Benchmark: npm run bench:emit, rows "small" and "medium". `append` is on the path of every record: in the common case it
// concatenates, compares one length and does nothing else.
import type { Severity } from "../contract/index.ts";
import type { RedactedLine } from "../record/redacted-line.ts";
import { isGrave } from "./severity-rank.ts";
import { forgetBuffer, watchBuffer } from "./flush-clock.ts";

/** Written when so many UTF-16 code units have gathered. */
const CHUNK = 65_536;
/** No length is below it: every line is looked at. */
const EVERY = -1;

// Taken once: a test that replaces the timers of the process must not stop its log.
const soon = setImmediate;

/** Where gathered lines go. */
export interface LineTarget {
  /** True when `offer` wants each line on its own. */
  readonly wantsEach: boolean;
  offer(line: RedactedLine, severity: Severity): void;
  /** Takes all lines since the last write as one text. Never throws. */
  write(text: string, urgent: boolean): void;
}

/** Gathers the lines of one tick in one string: written at 64 KiB, after 100 ms, at the end of the tick, or at once. */
export class LineBuffer {
  readonly #target: LineTarget;
  #pending = "";
  /** Above this length a line is looked at. */
  #limit: number = EVERY;
  #immediate: boolean;
  #scheduled = false;
  #watched = false;
  #writing = false;

  /** @param immediate write every line before `append` returns. */
  constructor(target: LineTarget, immediate: boolean) {
    this.#target = target;
    this.#immediate = immediate;
  }

  append(line: RedactedLine, severity: Severity): void {
    this.#pending += line;
    if (this.#pending.length > this.#limit || severity === "error" || severity === "critical")
      this.#attend(line, severity);
  }

  /** Writes all that has gathered. Inside a write it does nothing: what comes then is written at the end of the tick. */
  flush(urgent: boolean = false): void {
    if (this.#writing) return;
    const text = this.#pending;
    this.#pending = "";
    this.#limit = EVERY;
    if (this.#watched) forgetBuffer(this);
    this.#watched = false;
    this.#writing = true;
    try {
      this.#target.write(text, urgent);
    } finally {
      this.#writing = false;
    }
  }

  /** From now on every line is written at once: the process ends, or the target is closed. */
  writeThrough(): void {
    this.#immediate = true;
    this.#limit = EVERY;
  }

  /** Looks at every line again, because the target has begun to want them. */
  attendAll(): void {
    this.#limit = EVERY;
  }

  #attend(line: RedactedLine, severity: Severity): void {
    if (this.#target.wantsEach) this.#target.offer(line, severity);
    const grave = isGrave(severity);
    if (grave || this.#immediate || this.#pending.length >= CHUNK) this.flush(grave);
    if (this.#pending !== "") this.#schedule();
  }

  #schedule(): void {
    this.#limit = this.#target.wantsEach || this.#immediate ? EVERY : CHUNK - 1;
    if (!this.#watched) watchBuffer(this);
    this.#watched = true;
    if (this.#scheduled) return;
    this.#scheduled = true;
    soon(() => {
      this.#scheduled = false;
      this.flush();
    });
  }
}
