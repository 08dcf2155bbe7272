import { countDrop } from "./drop-counts.ts";
import { raise } from "./invariant-violation.ts";
import type { Drop } from "./payload.ts";

/**
 * Counts what was dropped. In strict mode the first drop that is more than drift is an error.
 *
 * @throws InvariantViolation in strict mode; the caller has written nothing yet.
 */
export function judge(place: string, drops: readonly Drop[], strict: boolean): void {
  let violation: Drop | undefined;
  for (let index = 0; index < drops.length; index++) {
    const drop = drops[index] as Drop;
    countDrop(drop.reason);
    if (!drop.drift) violation ??= drop;
  }
  if (strict && violation !== undefined) raise(place, violation.key, violation.reason, violation.rule);
}
