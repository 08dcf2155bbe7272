import type { FieldSpec, KeySpec, RedactionReason } from "../contract/index.ts";
import { NOTHING_READ, type PartRead, valueOnce } from "./already-read.ts";
import type { Filter } from "./filter.ts";
import type { Hasher } from "./hash.ts";
import { charCodeAt, mapHas, setAdd, setHas } from "./intrinsics.ts";
import { ownKeys } from "./own-keys.ts";
import { refusalOf, REFUSALS } from "./refusal.ts";
import { Site } from "./site.ts";
import { valueText } from "./value.ts";

/** Something that was not written. */
export interface Drop {
  /** The declared key; a fixed phrase where the key itself could be the offence. */
  readonly key: string;
  readonly reason: RedactionReason;
  /** The entry of the deny list, the name of the pattern. */
  readonly rule?: string | undefined;
  /** Drift of the registry, and never an error: an undeclared key, or a required one that is missing. */
  readonly drift: boolean;
}

/** What an error calls a key that nobody declared. */
const UNDECLARED_KEY = "an undeclared key";

/** The declared keys of one object of a line, in the order of the line. */
export interface Shape {
  readonly sites: readonly Site[];
  readonly byName: ReadonlyMap<string, Site>;
  readonly filter: Filter;
}

/** `leading`: every key brings a comma, because something stands before it. */
export function shapeOf(keys: readonly (KeySpec | FieldSpec)[], filter: Filter, leading: boolean): Shape {
  const sites = keys.map((key, index) => new Site(key, filter, leading || index > 0));
  return { sites, byName: new Map(sites.map((site) => [site.spec.name, site])), filter };
}

/** The text to write for a key that the payload does not have: the runtime's own, for example the active trace. */
export type Absent = (key: string, present: ReadonlySet<string>) => string;

/**
 * The text of one object of a record, key by key: the slow way, which takes anything at all. Every own enumerable
 * property that is declared is read once; no other is read. What is not written is added to `drops`.
 *
 * @param name what an error calls the object.
 * @param read what was read of it before.
 */
export function payloadText(
  shape: Shape,
  name: string,
  payload: unknown,
  hash: Hasher,
  drops: Drop[],
  read: PartRead = NOTHING_READ,
  absent: Absent = () => "",
): string {
  const keys = keysOf(name, payload, drops);
  const present = new Set<string>();
  for (let index = 0; index < keys.length; index++) setAdd(present, keys[index] as string);
  let text = "";
  for (let index = 0; index < shape.sites.length; index++) {
    const site = shape.sites[index] as Site;
    const key = site.spec.name;
    const part = setHas(present, key) ? partOf(site, payload as object, read, hash, drops) : absent(key, present);
    if (part === undefined) continue;
    if (part === "" && site.spec.required) note(drops, { key: quoteKey(key), reason: "type", drift: true });
    text += text === "" && !leads(shape) && charCodeAt(part, 0) === COMMA ? part.slice(1) : part;
  }
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string;
    if (!mapHas(shape.byName, key)) note(drops, undeclared(shape.filter, key));
  }
  return text;
}

const COMMA = 0x2c;

function leads(shape: Shape): boolean {
  const first = shape.sites[0];
  return first !== undefined && charCodeAt(first.prefix, 0) === COMMA;
}

/** Adds to a list without its methods. */
function note(drops: Drop[], drop: Drop): void {
  drops[drops.length] = drop;
}

function keysOf(name: string, payload: unknown, drops: Drop[]): readonly string[] {
  if (payload === undefined) return [];
  try {
    if (typeof payload === "object" && payload !== null) return ownKeys(payload);
  } catch {
    // a Proxy that throws when it is asked for its keys
  }
  note(drops, { key: name, reason: "type", drift: false });
  return [];
}

/** The part of one key: empty when it is absent, nothing when it was dropped. */
function partOf(site: Site, payload: object, read: PartRead, hash: Hasher, drops: Drop[]): string | undefined {
  try {
    const value = valueOnce(payload, site.spec.name, read);
    return value === undefined ? "" : site.prefix + valueText(site, value, hash);
  } catch (thrown) {
    const { reason, rule } = refusalOf(thrown);
    note(drops, { key: quoteKey(site.spec.name), reason, rule, drift: false });
    return undefined;
  }
}

/** An undeclared key is drift, unless its very name is an offence. Its value is never read. */
function undeclared(filter: Filter, key: string): Drop {
  const { reason, rule } = filter.keyRefusal(key) ?? REFUSALS.undeclared;
  if (reason === "undeclared" || reason === "too_long")
    return { key: UNDECLARED_KEY, reason: "undeclared", drift: true };
  return { key: UNDECLARED_KEY, reason, rule, drift: false };
}

function quoteKey(name: string): string {
  return `key "${name}"`;
}
