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

/** Whether an expression can match anything but the empty text. */
export function matchesSomething(expression: Expression): boolean {
  if (expression.kind === "set") return expression.set.length > 0;
  if (expression.kind === "sequence") return expression.parts.some(matchesSomething);
  if (expression.kind === "choice") return expression.options.some(matchesSomething);
  return expression.max > 0 && matchesSomething(expression.body);
}
