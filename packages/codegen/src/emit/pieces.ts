/**
 * A text in pieces, some of them UTF-8 already. Large outputs are never put together: they are written as they are. What is
 * iterated may be made on the way, so that what is printed of one entry is garbage before the next one is printed, which
 * costs the collector least.
 */
export type Pieces = string | Buffer | Iterable<Pieces>;

/** What a generator makes: anew, and only when it is asked for. */
export function lazily<T>(make: () => Iterator<T>): Iterable<T> {
  return { [Symbol.iterator]: make };
}

/** What is made of each entry, when it is asked for. */
export function each<T, Made>(entries: Iterable<T>, make: (entry: T) => Made): Iterable<Made> {
  return lazily(function* () {
    for (const entry of entries) yield make(entry);
  });
}

/** Puts something between pieces. */
export function between(pieces: Iterable<Pieces>, separator: string): Pieces {
  return lazily(function* () {
    let before = "";
    for (const piece of pieces) {
      yield behind(before, piece);
      before = separator;
    }
  });
}

/** A piece behind a text: with it one piece, where that is possible, since each has its price when it is written. */
export function behind(text: string, piece: Pieces): Pieces {
  return typeof piece === "string" ? text + piece : [text, piece];
}

/** Gives every piece of text to `use`, in order. */
export function eachPiece(pieces: Pieces, use: (piece: string | Buffer) => void): void {
  if (typeof pieces === "string" || pieces instanceof Uint8Array) use(pieces);
  else for (const piece of pieces) eachPiece(piece, use);
}

/** The whole text. */
export function joinPieces(pieces: Pieces): string {
  if (typeof pieces === "string") return pieces;
  const all: string[] = [];
  eachPiece(pieces, (piece) => all.push(piece.toString()));
  return all.join("");
}
