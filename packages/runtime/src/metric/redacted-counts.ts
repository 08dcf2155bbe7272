import type { NumberPoint } from "./snapshot.ts";

let source: () => readonly NumberPoint[] = () => [];

/** Tells where the redaction filter counts what it dropped. */
export function countRedactionsFrom(counts: () => readonly NumberPoint[]): void {
  source = counts;
}

/** What the redaction filter dropped in this process, one series a reason. */
export function redactedCounts(): readonly NumberPoint[] {
  return source();
}
