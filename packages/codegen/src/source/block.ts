import type { SourceText } from "./source-text.ts";
import type { Position, Span } from "./span.ts";

/** Lines of a file that move as one when something in front of them is edited. */
export class Block {
  #source: SourceText;
  #start: number;
  /** Whether something was said about these lines since they were read. */
  blamed: boolean = false;

  constructor(source: SourceText, start: number) {
    this.#source = source;
    this.#start = start;
  }

  /** The same lines stand in another text now, or elsewhere. Every span within them follows. */
  moveTo(source: SourceText, start: number): void {
    this.#source = source;
    this.#start = start;
  }

  /** A stretch of the block, by offsets from its beginning. */
  span(start: number, end: number): Span {
    return new BlockSpan(this, start, end);
  }

  get file(): string {
    return this.#source.file;
  }

  /** Where an offset from the beginning of the block is in the whole text. */
  position(offset: number): Position {
    return this.#source.position(this.#start + offset);
  }
}

/** A span that is where its block is. */
class BlockSpan implements Span {
  readonly block: Block;
  readonly #start: number;
  readonly #end: number;

  constructor(block: Block, start: number, end: number) {
    this.block = block;
    this.#start = start;
    this.#end = end;
  }

  get file(): string {
    return this.block.file;
  }

  get start(): Position {
    return this.block.position(this.#start);
  }

  get end(): Position {
    return this.block.position(this.#end);
  }

  get length(): number {
    return this.#end - this.#start;
  }
}

/** Notes that something was said about a place: what stands in its block is to be read anew. */
export function blame(span: Span): void {
  if (span instanceof BlockSpan) span.block.blamed = true;
}
