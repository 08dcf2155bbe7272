import type { Shape } from "../contract/index.ts";
import type { Hasher } from "./hash.ts";
import { hasOwn, isArray, isInteger } from "./intrinsics.ts";
import { quoted } from "./json-text.ts";
import { isPlainObject, ownKeys } from "./own-keys.ts";
import { furtherNumber, plainNumber } from "./plain-number.ts";
import { refuse } from "./refusal.ts";
import { isTimestamp } from "./scalar.ts";
import type { Site } from "./site.ts";

/** The JSON text of a value that may be written; throws a `Refusal` for any other. */
export type ValueText = (site: Site, value: unknown, hash: Hasher) => string;

/** One sanitizer a shape. */
export const SHAPES: Readonly<Record<Shape, ValueText>> = { scalar: itemText, list: listText, map: mapText };

/** The JSON text of a declared key's value; `undefined` is for the caller to judge. */
export function valueText(site: Site, value: unknown, hash: Hasher): string {
  if (site.offence !== undefined) refuse(site.offence);
  if (value === null && site.spec.nullable) return "null";
  return site.shape(site, value, hash);
}

/** A scalar, hashed where the registry says so. */
function itemText(site: Site, value: unknown, hash: Hasher): string {
  return site.spec.hash === true ? hashedText(site, value, hash) : site.scalar(site, value);
}

/**
 * The keyed hash of a value of the declared type. Patterns are for what is written: they see the hash, and the value
 * itself goes nowhere.
 */
function hashedText(site: Site, value: unknown, hash: Hasher): string {
  const text = typeof value === "string" ? hashableText(site, value) : site.scalar(site, value);
  const digits = hash(text);
  site.filter.checkText(digits);
  return quoted(digits);
}

/** A text that is hashed is judged by length and type only. */
function hashableText(site: Site, value: string): string {
  const { type, values } = site.spec;
  if (value.length > site.filter.caps.string) refuse("too_long");
  const fits =
    type === "string" ||
    type === "scalar" ||
    (type === "enum" && values?.includes(value) === true) ||
    (type === "timestamp" && isTimestamp(value));
  return fits ? value : refuse("type");
}

/** A list of scalars: each is judged, then the strings put together. Every item must be the list's own. */
export function listText(site: Site, value: unknown, hash: Hasher): string {
  if (!isArray(value)) return refuse("type");
  const length: unknown = value.length;
  if (typeof length !== "number" || !isInteger(length) || length < 0) return refuse("type");
  if (length > site.filter.caps.list) refuse("too_long");

  const numbers = numbersText(site, value, length);
  if (numbers !== undefined) return numbers;

  let joined = "";
  let strings = 0;
  let text = "";
  for (let index = 0; index < length; index++) {
    if (!hasOwn(value, index)) refuse("type");
    const item: unknown = value[index];
    text += (index === 0 ? "" : ",") + itemText(site, item, hash);
    if (typeof item !== "string") continue;
    joined += item;
    strings++;
  }
  if (strings > 1 && site.spec.hash !== true) site.filter.checkJoined(joined);
  return `[${text}]`;
}

/** A list of finite doubles or safe integers, nothing but an array, whose items are all its own: the quick way. */
function numbersText(site: Site, list: readonly unknown[], length: number): string | undefined {
  if (!(site.isPlainDouble || site.isPlainInt) || Object.getPrototypeOf(list) !== Array.prototype) return undefined;
  let text = "[";
  for (let index = 0; index < length; index++) {
    const item = list[index];
    // An item that every list seems to have is inherited, and hides a hole.
    if (typeof item !== "number" || NO_ITEMS[index] !== undefined) return undefined;
    const digits = index === 0 ? plainNumber(site, item) : furtherNumber(site, item);
    if (digits === undefined) return undefined;
    text += digits;
  }
  return text + "]";
}

const NO_ITEMS: readonly unknown[] = [];

/** A shallow dictionary of scalars: own enumerable keys of a plain object; every key is judged like a key of the registry. */
function mapText(site: Site, value: unknown, hash: Hasher): string {
  if (typeof value !== "object" || value === null || !isPlainObject(value)) return refuse("type");
  const keys = ownKeys(value);
  if (keys.length > site.filter.caps.map) refuse("too_long");

  let text = "";
  for (const key of keys) {
    site.filter.checkKey(key);
    if (key === "__proto__") refuse("type");
    const item = (value as Readonly<Record<string, unknown>>)[key];
    if (item === undefined) continue; // as absent as it is in JSON
    text += `${text === "" ? "" : ","}${quoted(key)}:${itemText(site, item, hash)}`;
  }
  return `{${text}}`;
}
