import type { ScalarType } from "../contract/index.ts";
import { charCodeAt, mapGet, matches, slice } from "./intrinsics.ts";
import { quoted } from "./json-text.ts";
import { bigintText, doubleText, floatText, intText, roundedText, shortestFloat } from "./number-text.ts";
import { refuse } from "./refusal.ts";
import type { Site } from "./site.ts";

/** The JSON text of one scalar that may be written; throws a `Refusal` for any other. */
export type ScalarText = (site: Site, value: unknown) => string;

/** One sanitizer a type. Generated code and the table-driven filter both call these and nothing else. */
export const SCALARS: Readonly<Record<ScalarType, ScalarText>> = {
  string: stringText,
  int: wholeText,
  double: realText,
  float32: singleText,
  boolean: booleanText,
  scalar: anyText,
  timestamp: timestampText,
  duration_ms: realText,
  enum: memberText,
};

/** A string: length, patterns, then the key's own `allow`. */
function stringText(site: Site, value: unknown): string {
  if (typeof value !== "string") return refuse("type");
  site.filter.checkText(value);
  if (site.allow !== undefined && !matches(site.allow, value)) refuse("allow");
  return quoted(value);
}

/** A whole number. */
function wholeText(site: Site, value: unknown): string {
  if (typeof value !== "number" && typeof value !== "bigint") return mistyped(site, value);
  return allowed(site, intText(value));
}

/** A double, or a duration in milliseconds. */
function realText(site: Site, value: unknown): string {
  if (typeof value !== "number") return mistyped(site, value);
  const digits = site.spec.precision;
  return allowed(site, digits === undefined ? doubleText(value) : roundedText(value, digits));
}

/** A single-precision number. */
function singleText(site: Site, value: unknown): string {
  if (typeof value !== "number") return mistyped(site, value);
  const digits = site.spec.precision;
  return allowed(site, digits === undefined ? floatText(value) : roundedText(shortestFloat(value), digits));
}

function booleanText(site: Site, value: unknown): string {
  return typeof value === "boolean" ? allowed(site, String(value)) : mistyped(site, value);
}

/** A string, a number, a bigint of 64 bits or a boolean. */
function anyText(site: Site, value: unknown): string {
  if (typeof value === "string") return stringText(site, value);
  if (typeof value === "number") return realText(site, value);
  if (typeof value === "boolean") return booleanText(site, value);
  return allowed(site, bigintText(value));
}

/** One of the closed set of values. */
function memberText(site: Site, value: unknown): string {
  return mapGet(site.members, value) ?? mistyped(site, value);
}

/** RFC 3339, section 5.6, with seconds and a zone. */
const TIMESTAMP: RegExp =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether a text is a point in time as RFC 3339 writes it. */
export function isTimestamp(text: string): boolean {
  return text.length < 40 && matches(TIMESTAMP, text);
}

/** A `Date` of the years 0 to 9999, or a text of RFC 3339. */
function timestampText(site: Site, value: unknown): string {
  if (typeof value === "string") {
    site.filter.checkText(value);
    return isTimestamp(value) ? allowed(site, quoted(value)) : refuse("type");
  }
  if (typeof value !== "object" || value === null) return refuse("type");
  const text = new Date(Date.prototype.getTime.call(value)).toISOString(); // both throw for anything that is no valid Date
  return isTimestamp(text) ? allowed(site, quoted(text)) : refuse("type");
}

/** The written form of anything but a string is what `allow` sees. */
function allowed(site: Site, text: string): string {
  if (site.allow !== undefined && !matches(site.allow, unquoted(text))) refuse("allow");
  return text;
}

function unquoted(text: string): string {
  return charCodeAt(text, 0) === 0x22 ? slice(text, 1, text.length - 1) : text;
}

/** A text where none belongs is still judged as a text first: its reason is the graver one. */
function mistyped(site: Site, value: unknown): never {
  if (typeof value === "string") site.filter.checkText(value);
  return refuse("type");
}
