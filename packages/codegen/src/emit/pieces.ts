/** A text in pieces. Large outputs are never put together: they are written as they are. */
export type Pieces = string | readonly Pieces[];

/** Puts something between pieces. */
export function between(pieces: readonly Pieces[], separator: string): Pieces {
  const all: Pieces[] = [];
  for (const piece of pieces) {
    if (all.length > 0) all.push(separator);
    all.push(piece);
  }
  return all;
}

/** Every piece of text, in order. */
export function allPieces(pieces: Pieces): readonly string[] {
  const all: string[] = [];
  gather(pieces, all);
  return all;
}

function gather(pieces: Pieces, all: string[]): void {
  if (typeof pieces === "string") all.push(pieces);
  else for (const piece of pieces) gather(piece, all);
}

/** The whole text. */
export function joinPieces(pieces: Pieces): string {
  return typeof pieces === "string" ? pieces : allPieces(pieces).join("");
}
