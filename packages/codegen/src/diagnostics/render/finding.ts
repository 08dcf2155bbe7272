import type { CatalogueEntry } from "../catalogue/entry.ts";

/** A position as a reader is told of it; who reads a log line by line has no offset. */
export interface FindingPosition {
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** From 0, in UTF-16 code units. */
  readonly offset?: number;
}

/** A place in a file that is named as the reader knows it. */
export interface FindingPlace {
  readonly file: string;
  readonly start: FindingPosition;
  readonly end: FindingPosition;
}

/** What every format prints: one finding of any command, about a registry or about a log. */
export interface Finding {
  readonly code: string;
  /** The code's row of its catalogue. */
  readonly rule: CatalogueEntry;
  /** The sentence, filled in; nothing in it moves a cursor. */
  readonly message: string;
  readonly place: FindingPlace;
  /** The line of the place with carets under it, where the text is at hand. */
  readonly frame: readonly string[];
  readonly notes: readonly { readonly message: string; readonly place?: FindingPlace }[];
  /** The address of the page that says why. */
  readonly docs?: string;
  readonly help?: { readonly message: string; readonly replacement?: string };
}
