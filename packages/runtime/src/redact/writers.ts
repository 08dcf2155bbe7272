// The hot path: generated code calls one of these a key. What each trick is worth: docs/benchmarks.md (`npm run bench:emit`).
//
// Every writer gives `prefix + text`, or "" for an optional key without a value. It throws a `Refusal` for everything
// that needs a second look; the record then goes through the table-driven filter, which knows all the cases, decides
// and counts. A writer therefore has no side effects but its site's memory of the last value.

import type { Hasher } from "./hash.ts";
import { mapGet } from "./intrinsics.ts";
import { plainNumber } from "./plain-number.ts";
import { refusalOf, refuse, refuseBy } from "./refusal.ts";
import type { Site } from "./site.ts";

/** A double, a float32, a duration or a whole number. */
export function number(site: Site, value: unknown): string {
  return value === site.lastNumber ? site.lastNumberText : newNumber(site, value);
}

function newNumber(site: Site, value: unknown): string {
  if (typeof value !== "number") return other(site, value);
  const text = site.prefix + (plainNumber(site, value) ?? site.scalar(site, value));
  site.lastNumber = value;
  site.lastNumberText = text;
  return text;
}

/** A string. */
export function text(site: Site, value: unknown): string {
  return value === site.lastText && value !== undefined ? site.lastTextText : newText(site, value);
}

/** Longer texts are not kept: comparing them would cost more than it saves. */
const REMEMBERED = 64;

function newText(site: Site, value: unknown): string {
  if (typeof value !== "string") return other(site, value);
  const written = site.prefix + site.scalar(site, value);
  if (value.length <= REMEMBERED) {
    site.lastText = value;
    site.lastTextText = written;
  }
  return written;
}

/** One of a closed set of values. */
export function member(site: Site, value: unknown): string {
  const written = mapGet(site.members, value);
  return written === undefined ? other(site, value) : site.prefix + written;
}

/** A value of any other type: boolean, scalar, timestamp, a list, a dictionary. */
export function value(site: Site, given: unknown, hash: Hasher): string {
  if (given === undefined || given === null) return other(site, given);
  try {
    return site.prefix + site.shape(site, given, hash);
  } catch (thrown) {
    return refuseBy(refusalOf(thrown)); // what an item of a list or of a dictionary throws is no Refusal
  }
}

/** What is none of the type's values: absent, null, or an offence. */
function other(site: Site, value: unknown): string {
  if (site.offence !== undefined) return refuse(site.offence);
  if (value === undefined && !site.spec.required) return "";
  if (value === null && site.spec.nullable) return site.nothing;
  return refuse("type");
}
