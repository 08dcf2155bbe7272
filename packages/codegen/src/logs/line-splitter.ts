import { Buffer } from "node:buffer";

/** One line of a log, without its line feed. */
export interface LogLine {
  /** From 1. */
  readonly number: number;
  readonly bytes: Buffer;
  /** It stands at the end of the file without a line feed. */
  readonly torn: boolean;
  /** It was longer than `MAX_LINE_BYTES`, and `bytes` is its beginning. */
  readonly cut: boolean;
}

/** A longer line is no record; it is not kept in memory. */
export const MAX_LINE_BYTES: number = 16 * 1024 * 1024;

const LINE_FEED = 0x0a;

/** Cuts a stream of bytes into lines, whatever its chunks. Memory is bounded by one line. */
export class LineSplitter {
  readonly #each: (line: LogLine) => void;
  #rest: Buffer[] = [];
  #restBytes = 0;
  #cut = false;
  #number = 0;

  constructor(each: (line: LogLine) => void) {
    this.#each = each;
  }

  push(chunk: Buffer): void {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      this.#keep(chunk.subarray(from, at));
      this.#emit(false);
      from = at + 1;
    }
    this.#keep(chunk.subarray(from));
  }

  /** The stream is over: what is left is a line that nobody ended. */
  end(): void {
    if (this.#restBytes > 0) this.#emit(true);
  }

  #keep(part: Buffer): void {
    if (part.length === 0) return;
    const room = MAX_LINE_BYTES - this.#restBytes;
    if (part.length > room) this.#cut = true;
    if (room <= 0) return;
    this.#rest.push(part.length > room ? part.subarray(0, room) : part);
    this.#restBytes += Math.min(part.length, room);
  }

  #emit(torn: boolean): void {
    const bytes = this.#rest.length === 1 ? (this.#rest[0] as Buffer) : Buffer.concat(this.#rest);
    const cut = this.#cut;
    this.#rest = [];
    this.#restBytes = 0;
    this.#cut = false;
    this.#each({ number: ++this.#number, bytes, torn, cut });
  }
}
