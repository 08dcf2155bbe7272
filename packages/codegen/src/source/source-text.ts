import type { Position, Span } from "./span.ts";

/** One text with its name, as somebody read it. */
export interface SourceFile {
  /** The file as the user named it, with `/`. */
  readonly file: string;
  readonly text: string;
}

/** A text that knows its lines. Places are kept as offsets; line and column are computed when somebody asks. */
export class SourceText implements SourceFile {
  readonly file: string;
  readonly text: string;
  #lineStarts: readonly number[] | undefined;

  /** Takes the file as it was read; a byte order mark at its start is not part of the text. */
  constructor(source: SourceFile) {
    this.file = source.file;
    this.text = source.text.startsWith("\uFEFF") ? source.text.slice(1) : source.text;
  }

  /** The stretch from `start` to `end` (offsets, `end` excluded), kept inside the text. */
  span(start: number, end: number = start): Span {
    const from = Math.min(Math.max(start, 0), this.text.length);
    return new OffsetSpan(this, from, Math.min(Math.max(end, from), this.text.length));
  }

  position(offset: number): Position {
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1, offset };
  }

  /** The text of a line (from 1) without its line end; empty when there is no such line. */
  line(number: number): string {
    const starts = this.#starts();
    const start = starts[number - 1];
    if (start === undefined) return "";
    return this.text.slice(start, starts[number] ?? this.text.length).replace(/\r?\n$|\r$/, "");
  }

  #starts(): readonly number[] {
    if (this.#lineStarts === undefined) {
      const starts = [0];
      for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1)) starts.push(at + 1);
      this.#lineStarts = starts;
    }
    return this.#lineStarts;
  }
}

/** A span that finds its lines only when it is shown: most spans of a registry never are. */
class OffsetSpan implements Span {
  readonly #source: SourceText;
  readonly #start: number;
  readonly #end: number;

  constructor(source: SourceText, start: number, end: number) {
    this.#source = source;
    this.#start = start;
    this.#end = end;
  }

  get file(): string {
    return this.#source.file;
  }

  get start(): Position {
    return this.#source.position(this.#start);
  }

  get end(): Position {
    return this.#source.position(this.#end);
  }

  get length(): number {
    return this.#end - this.#start;
  }
}
