/** A place in a text. */
export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** From 0, in UTF-16 code units. */
  readonly offset: number;
}

/** A stretch of one source file, `end` excluded. */
export interface Span {
  /** The file as the user named it, with `/`. */
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  /** In UTF-16 code units. */
  readonly length: number;
}

/** Whether an author wrote it: what a registry has without a word has a place, and no extent. */
export function isWritten({ length }: Span): boolean {
  return length > 0;
}

interface WrittenPlace {
  readonly file: string;
  readonly start: Pick<Position, "line" | "column">;
}

/** Where something begins, as compilers write it: `registry.yaml:6:3`. */
export function placeText({ file, start }: WrittenPlace): string {
  return `${file}:${start.line}:${start.column}`;
}
