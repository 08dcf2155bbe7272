import type { RedactionReason } from "../contract/index.ts";

/** How often the filter dropped something in this process, by reason. */
export type DropCounts = Readonly<Record<RedactionReason, number>>;

const counts: Record<RedactionReason, number> = {
  undeclared: 0,
  denied: 0,
  pattern: 0,
  type: 0,
  allow: 0,
  too_long: 0,
};

/** Counts `amount` things that the filter dropped. */
export function countDrop(reason: RedactionReason, amount: number = 1): void {
  counts[reason] += amount;
}

/** The counts so far. They only rise. */
export function dropCounts(): DropCounts {
  return { ...counts };
}
