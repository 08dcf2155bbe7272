import { countDrop } from "./drop-counts.ts";
import { raise } from "./invariant-violation.ts";
import type { Drop } from "./payload.ts";

/**
 * Counts what was dropped. In strict mode the first drop that is more than drift is an error.
 *
 * @throws InvariantViolation in strict mode; the caller has written nothing yet.
 */
export function judge(place: string, drops: readonly Drop[], strict: boolean): void {
  for (const drop of drops) countDrop(drop.reason);
  if (!strict) return;
  const violation = drops.find((drop) => !drop.drift);
  if (violation !== undefined) raise(place, violation.key, violation.reason);
}
