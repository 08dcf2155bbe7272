import type { CharSet } from "./char-set.ts";

/** A regular expression, taken apart. */
export type Expression =
  | { readonly kind: "set"; readonly set: CharSet }
  | { readonly kind: "sequence"; readonly parts: readonly Expression[] }
  | { readonly kind: "choice"; readonly options: readonly Expression[] }
  | { readonly kind: "repeat"; readonly body: Expression; readonly min: number; readonly max: number };

/** A pattern as a whole: whether it names the beginning and the end of the text, and what stands between. */
export interface Pattern {
  readonly anchoredStart: boolean;
  readonly anchoredEnd: boolean;
  readonly body: Expression;
}

/** What keeps a pattern from being understood. */
export class PatternError extends Error {
  override readonly name: string = "PatternError";
}
