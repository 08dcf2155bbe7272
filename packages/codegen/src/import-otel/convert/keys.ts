import type { Attribute, Refinement } from "../conventions.ts";
import type { FollowedUse } from "../follow.ts";
import type { Ledger, Reason } from "../ledger.ts";
import { MAX_NAME_LENGTH } from "../../resolve/names.ts";
import { byCodeUnit } from "../../text/code-units.ts";
import type { YamlMap, YamlValue } from "../write/yaml-value.ts";
import { yamlMap } from "../write/yaml-value.ts";
import { deprecation } from "./deprecation.ts";
import type { Names } from "./names.ts";
import type { Guard } from "./personal.ts";
import { guardOf } from "./personal.ts";
import { oneLine, paragraphs } from "./text.ts";
import type { KeyType } from "./types.ts";
import { fittingExamples, keyType } from "./types.ts";

/** An attribute that is carried over. */
export interface Carried {
  readonly attribute: Attribute;
  /** The name of its key. */
  readonly key: string;
  readonly type: KeyType;
  readonly guard: Guard | undefined;
}

/** What can be hashed, as a whole or item by item. */
const HASHABLE: ReadonlySet<string> = new Set(["string", "int", "list<string>", "list<int>"]);

/** The attributes that the language can express and that are safe to have. */
export function carriedAttributes(
  attributes: Iterable<Attribute>,
  names: Names,
  ledger: Ledger,
): ReadonlyMap<string, Carried> {
  const carried = new Map<string, Carried>();
  for (const attribute of attributes) {
    const found = carry(attribute, names.of(attribute.name.value), ledger);
    if (found !== undefined) carried.set(attribute.name.value, found);
  }
  return carried;
}

/** The same of one attribute, which will be called `key`. */
export function carry(attribute: Attribute, key: string, ledger: Ledger): Carried | undefined {
  const { name } = attribute;
  const leave = (reason: Reason, detail?: string): undefined => void ledger.leave(reason, name, detail);
  if (attribute.excluded) return leave("excluded");
  if (name.value.length > MAX_NAME_LENGTH) return leave("long");
  const type = keyType(attribute, ledger);
  if ("reason" in type) return leave(type.reason, type.detail);
  const guard = guardOf(name.value);
  if (guard === "leave" || (guard === "hash" && !HASHABLE.has(type.type) && type.type !== "enum"))
    return leave("personal");
  if (guard === "hash" && type.type !== "enum") {
    ledger.decide("hashed");
    return { attribute, key, type, guard };
  }
  return { attribute, key, type, guard: undefined };
}

/** A key as it is declared: its type alone where there is nothing else to say. */
export function declaredKey(
  { attribute, type, guard }: Carried,
  names: Names,
  ledger: Ledger,
  refined: Refinement = {},
): YamlValue {
  const examples = guard === "hash" ? [] : fittingExamples(refined.examples ?? attribute.examples, type);
  const original = names.original(attribute.name.value);
  const extension = yamlMap({ name: original, members: type.members });
  const key = yamlMap({
    type: type.type,
    values: type.values,
    summary: oneLine(refined.brief ?? attribute.brief, ledger),
    note: paragraphs(refined.note ?? attribute.note, ledger),
    examples: examples.length > 0 ? examples : undefined,
    hash: guard === "hash" ? true : undefined,
    deprecated: deprecation(attribute.deprecated, names, ledger),
    "x-otel": extension.size > 0 ? extension : undefined,
  });
  return key.size === 1 ? type.type : key;
}

/** The keys of an event or a span: references to attributes, written out where they are refined. */
export function usedKeys(
  uses: ReadonlyMap<string, FollowedUse>,
  carried: ReadonlyMap<string, Carried>,
  names: Names,
  ledger: Ledger,
): YamlMap {
  const keys = new Map<string, YamlValue>();
  for (const [name, { requirement, refined, attribute }] of [...uses].sort(([a], [b]) => byCodeUnit(a, b))) {
    const found = carried.get(name);
    if (found === undefined) continue;
    const mark = requirement === "required" ? "" : "?";
    // A deprecation is judged where the attribute is declared, so a key that has one refers to it.
    const isReference = refined === undefined || attribute.deprecated !== undefined;
    keys.set(`${found.key}${mark}`, isReference ? `$${found.key}` : declaredKey(found, names, ledger, refined));
  }
  return keys;
}
