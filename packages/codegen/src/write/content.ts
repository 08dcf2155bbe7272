import { createHash } from "node:crypto";
import type { OutputFile } from "../emit/emitters.ts";
import { allPieces, piecesOf } from "../emit/emitters.ts";

/** Bytes that are made at once. */
const CHUNK = 256 * 1024;

/** A character takes three bytes of UTF-8 at most, a surrogate pair four. */
const BYTES = 3;

/** One for all: whoever asks for chunks is done with one before the next is made. */
const chunk = Buffer.allocUnsafeSlow(CHUNK);

/** What a file should hold. Its bytes are made in chunks, as often as they are needed: large files are never in one piece. */
export class Content {
  readonly #output: OutputFile;
  /** sha256 of the bytes, in hex. */
  readonly hash: string;
  /** How many bytes there are. */
  readonly size: number;

  constructor(output: OutputFile) {
    this.#output = output;
    const hash = createHash("sha256");
    let size = 0;
    for (const bytes of this.chunks()) {
      hash.update(bytes);
      size += bytes.length;
    }
    this.hash = hash.digest("hex");
    this.size = size;
  }

  /** The bytes, in order. A chunk is overwritten by the next one. */
  *chunks(): Generator<Uint8Array, void> {
    let filled = 0;
    for (const piece of allPieces(piecesOf(this.#output))) {
      if (filled + piece.length * BYTES > CHUNK) {
        if (filled > 0) yield chunk.subarray(0, filled);
        filled = 0;
      }
      if (piece.length * BYTES > CHUNK) yield Buffer.from(piece);
      else filled += chunk.write(piece, filled);
    }
    if (filled > 0) yield chunk.subarray(0, filled);
  }

  toString(): string {
    return this.#output.content;
  }
}
