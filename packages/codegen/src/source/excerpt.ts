import type { Block } from "./block.ts";
import { SourceText } from "./source-text.ts";
import type { Span } from "./span.ts";

/** A stretch of a text, `end` excluded; a block where it is one. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly block?: Block;
}

/** Whole lines of a text, put together. Its spans are those of the whole text. */
export class Excerpt extends SourceText {
  readonly #whole: SourceText;
  readonly #pieces: readonly Piece[];
  /** Where each piece begins in the excerpt. */
  readonly #starts: readonly number[];
  /** The piece of the last span: the next one is near. */
  #near = 0;

  constructor(whole: SourceText, pieces: readonly Piece[]) {
    super({ file: whole.file, text: pieces.map(({ start, end }) => whole.text.slice(start, end)).join("") });
    this.#whole = whole;
    this.#pieces = pieces;
    let at = 0;
    this.#starts = pieces.map(({ start, end }) => (at += end - start) - (end - start));
  }

  override span(start: number, end: number = start): Span {
    const index = this.#pieceAt(start);
    const piece = this.#pieces[index];
    const before = this.#starts[index] ?? 0;
    if (piece?.block !== undefined) return piece.block.span(start - before, end - before);
    return this.#whole.span(this.#offset(start), this.#offset(end));
  }

  #offset(at: number): number {
    const index = this.#pieceAt(at);
    return (this.#pieces[index]?.start ?? 0) + at - (this.#starts[index] ?? 0);
  }

  /** The piece in which an offset lies; between two pieces it is the second. */
  #pieceAt(offset: number): number {
    const starts = this.#starts;
    let index = this.#near;
    while (index > 0 && (starts[index] as number) > offset) index -= 1;
    while (index + 1 < starts.length && (starts[index + 1] as number) <= offset) index += 1;
    this.#near = index;
    return index;
  }
}
