import type { Variant } from "./variant.ts";

export type Category = "benign" | "likely_benign" | "vus" | "likely_pathogenic" | "pathogenic";

export interface Score {
  /** Probability that the variant is pathogenic. */
  readonly score: number;
  readonly category: Category;
}

/** The upper end of each category's probabilities. */
const CATEGORIES: readonly (readonly [below: number, category: Category])[] = [
  [0.1, "benign"],
  [0.3, "likely_benign"],
  [0.7, "vus"],
  [0.9, "likely_pathogenic"],
];

/** A logistic regression: rare variants at conserved positions are suspicious. */
export function scoreOf({ conservation, frequency }: Variant): Score {
  const score = 1 / (1 + Math.exp(3 - 6 * conservation + 40 * frequency));
  return { score, category: CATEGORIES.find(([below]) => score < below)?.[1] ?? "pathogenic" };
}
