import { shortestDigits } from "./double-digits.ts";
import { isSafeInteger } from "./intrinsics.ts";
import type { Site } from "./site.ts";
import { furtherDigits, wholeDigits } from "./whole-digits.ts";

/** The digits of a finite double or a safe integer, where the key takes it as it is; nothing for any other number. */
export function plainNumber(site: Site, value: number): string | undefined {
  if (site.isPlainDouble) return value - value === 0 ? shortestDigits(value) : undefined;
  return site.isPlainInt && isSafeInteger(value) ? wholeDigits(value) : undefined;
}

/** The same for a number that is not the first of its list, after its comma. */
export function furtherNumber(site: Site, value: number): string | undefined {
  if (site.isPlainDouble) return value - value === 0 ? "," + shortestDigits(value) : undefined;
  return site.isPlainInt && isSafeInteger(value) ? furtherDigits(value) : undefined;
}
