import type { Deprecation } from "@logwright/runtime/contract";

interface Deprecable {
  readonly deprecated?: Deprecation;
}

/** Whether a deprecation was there and says something else now, or is taken back. That one came is a change of its own. */
export function isReworded({ deprecated: before }: Deprecable, { deprecated: after }: Deprecable): boolean {
  return before !== undefined && JSON.stringify(before) !== JSON.stringify(after);
}
