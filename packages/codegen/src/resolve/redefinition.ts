import type { AuthoredEvent, AuthoredKey, AuthoredSpan } from "../parse/authored.ts";
import type { Located, Named } from "../parse/located.ts";

/** What becomes of an entry that an extending registry writes again. */
export type Redefinition<T> = { readonly body: T; readonly problem?: undefined } | { readonly problem: string };

export type Redefine<T> = (before: T, after: T) => Redefinition<T>;

/** What shared attributes say, by name: a key that refers to one says the same. */
export type SharedKeys = ReadonlyMap<string, AuthoredKey>;

/** Nothing of an entry may change; saying the same again is fine. */
export function redefineEntry<T extends object>(before: T, after: T): Redefinition<T> {
  const different = differingMember(before, after, []);
  return different === undefined ? { body: before } : { problem: `its ${different} would change` };
}

export const redefineOwner: Redefine<Located<string>> = (before, after) =>
  before.value === after.value ? { body: before } : { problem: "its text would change" };

/** An event may get more data keys. */
export function redefineEvent(shared: SharedKeys): Redefine<AuthoredEvent> {
  return (before, after) => {
    const different = differingMember(before, after, ["data"]);
    if (different !== undefined) return { problem: `its ${different} would change` };
    return mergeKeys(before.data, after.data, shared, (data) => ({ ...before, data }));
  };
}

/** A span may get more attributes. */
export function redefineSpan(shared: SharedKeys): Redefine<AuthoredSpan> {
  return (before, after) => {
    const different = differingMember(before, after, ["attributes"]);
    if (different !== undefined) return { problem: `its ${different} would change` };
    return mergeKeys(before.attributes, after.attributes, shared, (attributes) => ({ ...before, attributes }));
  };
}

/** A key may be guarded more strictly: a pattern or a hash where there was none, fewer values, no null any more. */
export const redefineKey: Redefine<AuthoredKey> = (before, after) => {
  const different = differingMember(before, after, ["allow", "hash", "values", "type", "optional"]);
  if (different !== undefined) return { problem: `its ${different} would change` };
  if (before.optional !== after.optional)
    return { problem: `it would become ${after.optional ? "optional" : "required"}` };
  const problem = loosened(before, after);
  return problem === undefined ? { body: { ...before, ...after } } : { problem };
};

function loosened(before: AuthoredKey, after: AuthoredKey): string | undefined {
  const [old, fresh] = [before.type?.value, after.type?.value];
  if (old?.type !== fresh?.type || old?.shape !== fresh?.shape) return "its type would change";
  if (fresh?.nullable && !old?.nullable) return "it would allow null";
  if (before.allow !== undefined && after.allow !== undefined && before.allow.value !== after.allow.value)
    return "its pattern would change";
  if (before.hash?.value && after.hash?.value === false) return "it would not be hashed any more";
  const known = before.values && new Set(before.values.map(({ value }) => value));
  const added = known && after.values?.find(({ value }) => !known.has(value));
  return added === undefined ? undefined : `it would allow "${added.value}"`;
}

type Keys = readonly Named<AuthoredKey>[];

function mergeKeys<T>(
  before: Keys = [],
  after: Keys = [],
  shared: SharedKeys,
  build: (keys: Keys) => T,
): Redefinition<T> {
  const merged = new Map(before.map((key) => [key.name.value, key]));
  for (const key of after) {
    const old = merged.get(key.name.value);
    const redefined = old === undefined ? { body: key.body } : redefineReferring(old.body, key.body, shared);
    if (redefined.problem !== undefined) return { problem: `of its key "${key.name.value}", ${redefined.problem}` };
    merged.set(key.name.value, { name: old?.name ?? key.name, body: redefined.body });
  }
  return { body: build([...merged.values()]) };
}

/** Where one of two keys refers to a shared attribute and the other does not, what the attribute says is compared. */
function redefineReferring(before: AuthoredKey, after: AuthoredKey, shared: SharedKeys): Redefinition<AuthoredKey> {
  if (meaning(before.reference) === meaning(after.reference)) return redefineKey(before, after);
  return redefineKey(spelledOut(before, shared), spelledOut(after, shared));
}

function spelledOut(key: AuthoredKey, shared: SharedKeys): AuthoredKey {
  const attribute = key.reference && shared.get(key.reference.value);
  return attribute === undefined ? key : { ...attribute, optional: key.optional };
}

/** What a member means where nobody writes it: saying so aloud changes nothing. */
const DEFAULTS: Readonly<Record<string, unknown>> = { stability: "stable", volatile: false };

/** The first member that `after` says and `before` says otherwise, or not at all. */
function differingMember(before: object, after: object, except: readonly string[]): string | undefined {
  const known = before as Readonly<Record<string, unknown>>;
  return Object.entries(after).find(
    ([name, value]) =>
      name !== "unread" && !except.includes(name) && meaningOf(name, value) !== meaningOf(name, known[name]),
  )?.[0];
}

function meaningOf(name: string, value: unknown): string | undefined {
  const isDefault = Object.hasOwn(DEFAULTS, name) && (value as Located<unknown> | undefined)?.value === DEFAULTS[name];
  return isDefault ? undefined : meaning(value);
}

/** What was written, wherever it was. */
function meaning(value: unknown): string | undefined {
  return JSON.stringify(value, (name, part: unknown) => (name === "span" && isPlace(part) ? undefined : part));
}

/** A span's places are computed, so they are no members of its own: it looks like an empty object. */
function isPlace(part: unknown): boolean {
  return typeof part === "object" && part !== null && "file" in part;
}
