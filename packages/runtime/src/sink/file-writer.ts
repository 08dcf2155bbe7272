import { Backoff } from "./backoff.ts";
import { countDropped, countLines } from "./drop-counts.ts";
import { LogFile } from "./log-file.ts";
import type { OwnEvents } from "./own-events.ts";
import { errorCode } from "./system-error.ts";
import type { TextWriter } from "./text-writer.ts";
import { warn } from "./warning.ts";

/** What is kept in memory while the file cannot be written, in UTF-16 code units. */
const HELD_MAX = 1_048_576;
const SCRATCH_BYTES = 262_144;
const ATTEMPTS = 8;

// Shared by all files of a thread: it is filled and written in one synchronous stretch.
let scratch: Buffer | undefined;

export interface FileWriterOptions {
  readonly path: string;
  readonly rotate: { readonly bytes?: number; readonly seconds?: number };
  /** Wait for the medium after every write. */
  readonly sync: boolean;
  readonly own: OwnEvents;
}

/**
 * Writes text to the run's file and never throws. While the file cannot be written the text is held, up to 1 MiB; what comes
 * on top is dropped whole line by whole line, and counted in a record once the file takes text again.
 */
export class FileWriter implements TextWriter {
  readonly #file: LogFile;
  readonly #sync: boolean;
  readonly #own: OwnEvents;
  readonly #backoff: Backoff = new Backoff(() => this.write("", true));
  /** Whole lines that are not in the file yet. */
  #held = "";
  #dropped = 0;
  #reason = "";

  constructor(options: FileWriterOptions) {
    this.#file = new LogFile(options.path, options.rotate);
    this.#sync = options.sync;
    this.#own = options.own;
  }

  /** @param urgent tries at once even when the last attempt failed a moment ago. */
  write(text: string, urgent: boolean): void {
    if (this.#backoff.isWaiting && !urgent) {
      this.#hold(text);
      return;
    }
    try {
      this.#hold(text, Number.POSITIVE_INFINITY);
      this.#drain();
      this.#backoff.succeeded();
    } catch (error) {
      this.#fail(errorCode(error));
    }
  }

  close(): void {
    this.write("", true);
    this.#file.close();
    if (this.#held === "") return;
    this.#drop(countLines(this.#held));
    this.#held = "";
    warn("file", `${this.#file.path} could not be written (${this.#reason}): ${this.#dropped} records are lost`, true);
  }

  #hold(text: string, room: number = HELD_MAX): void {
    if (this.#held.length + text.length <= room) this.#held += text;
    else this.#drop(countLines(text));
  }

  #drop(count: number): void {
    this.#dropped += count;
    countDropped("file", count);
  }

  /** Writes all that is held. What could not be written when it throws is still held. */
  #drain(): void {
    for (let attempt = 0; (this.#held !== "" || this.#dropped > 0) && attempt < ATTEMPTS; attempt++) {
      const torn = this.#file.prepare();
      if (torn > 0) this.#held = this.#own("logwright.line.recovered", { bytes: torn }) + this.#held;
      const count = this.#dropped;
      this.#append(count === 0 ? "" : this.#own("logwright.records.dropped", { count, reason: this.#reason }));
      if (this.#sync) this.#file.sync();
    }
    if (this.#held !== "") throw Object.assign(new Error("short writes"), { code: "ENOSPC" });
  }

  /** Writes what is held and, after it, the record of what was dropped. */
  #append(account: string): void {
    const text = this.#held + account;
    scratch ??= Buffer.allocUnsafeSlow(SCRATCH_BYTES);
    const fits = text.length * 3 <= scratch.length;
    const bytes = fits ? scratch : Buffer.from(text);
    const length = fits ? scratch.write(text) : bytes.length;
    const written = this.#file.append(bytes, length);
    if (written === length) {
      this.#held = "";
      this.#dropped = 0;
      return;
    }
    const rest = bytes.toString("utf8", written, length);
    this.#held = rest.slice(0, rest.length - account.length);
  }

  #fail(reason: string): void {
    this.#reason = reason;
    this.#file.close();
    this.#backoff.failed();
    this.#trim();
    warn(
      "file",
      `cannot write ${this.#file.path} (${reason}); records wait in memory, at most 1 MiB of them, the rest is dropped and counted`,
    );
  }

  /** Keeps the oldest lines that fit. */
  #trim(): void {
    if (this.#held.length <= HELD_MAX) return;
    const end = this.#held.lastIndexOf("\n", HELD_MAX - 1) + 1;
    this.#drop(countLines(this.#held.slice(end)));
    this.#held = this.#held.slice(0, end);
  }
}
