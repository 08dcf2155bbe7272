import { createHash } from "node:crypto";
import type { OutputFile } from "../emit/emitters.ts";
import { eachPiece, piecesOf } from "../emit/emitters.ts";
import { CHUNK, MOST_BYTES } from "../text/utf8.ts";

/** Where a text is encoded before it is known how many bytes that makes. One for all: nothing else runs meanwhile. */
const scratch = Buffer.allocUnsafeSlow(CHUNK);

/** What a file should hold, as bytes. They lie outside of V8's heap, so that no collection ever copies them. */
export class Content {
  /** The bytes, in order. */
  readonly chunks: readonly Uint8Array[];
  /** sha256 of the bytes, in hex. */
  readonly hash: string;
  /** How many bytes there are. */
  readonly size: number;

  constructor(output: OutputFile) {
    this.chunks = encoded(output);
    const hash = createHash("sha256");
    for (const bytes of this.chunks) hash.update(bytes);
    this.hash = hash.digest("hex");
    this.size = this.chunks.reduce((size, { length }) => size + length, 0);
  }

  toString(): string {
    return Buffer.concat(this.chunks, this.size).toString();
  }
}

function encoded(output: OutputFile): readonly Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let filled = 0;
  const cut = (): void => {
    if (filled > 0) chunks.push(Buffer.from(scratch.subarray(0, filled)));
    filled = 0;
  };
  const put = (bytes: Uint8Array): void => {
    cut();
    chunks.push(bytes);
  };
  eachPiece(piecesOf(output), (piece) => {
    if (typeof piece !== "string") put(piece);
    else if (piece.length * MOST_BYTES > CHUNK) put(Buffer.from(piece));
    else {
      if (filled + piece.length * MOST_BYTES > CHUNK) cut();
      filled += scratch.write(piece, filled);
    }
  });
  cut();
  return chunks;
}
