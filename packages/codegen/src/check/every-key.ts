import type { DataKey, Registry } from "../model/registry.ts";
import { isWritten } from "../source/span.ts";

/** The keys of a registry, gone through once for all checks: there are many, and most say nothing but their type. */
export interface Keys {
  /** Every key that its author wrote, each place once: shared attributes where they are declared and where they are used. */
  readonly all: readonly DataKey[];
  /** The names that these have, each once. */
  readonly names: ReadonlySet<string>;
  /** Those of them that have texts, closed values or an end. */
  readonly telling: readonly DataKey[];
}

const keysByRegistry = new WeakMap<Registry, Keys>();

/** The keys of a registry. */
export function everyKey(registry: Registry): Keys {
  let keys = keysByRegistry.get(registry);
  if (keys === undefined) keysByRegistry.set(registry, (keys = collect(registry)));
  return keys;
}

function collect({ attributes, fields, events, spans }: Registry): Keys {
  const all: DataKey[] = [...attributes];
  for (const field of fields) if (!field.builtIn || isWritten(field.span)) all.push(field);
  for (const { keys } of events) for (const key of keys) all.push(key);
  for (const span of spans) all.push(...span.attributes);
  const names = new Set<string>();
  const telling: DataKey[] = [];
  for (const key of all) {
    names.add(key.name);
    if (tells(key)) telling.push(key);
  }
  return { all, names, telling };
}

function tells({ summary, note, values, deprecated }: DataKey): boolean {
  return summary !== undefined || note !== undefined || values !== undefined || deprecated !== undefined;
}

/** A key, and what there is to say of its name. */
export interface Finding<T> {
  readonly key: DataKey;
  readonly found: T;
}

/** Asks something of every name once, and gives every key of a name of which there is something to say. */
export function findInNames<T>(registry: Registry, ask: (name: string) => T | undefined): readonly Finding<T>[] {
  const { all, names } = everyKey(registry);
  const answers = new Map<string, T>();
  for (const name of names) {
    const answer = ask(name);
    if (answer !== undefined) answers.set(name, answer);
  }
  if (answers.size === 0) return [];
  return all.flatMap((key) => {
    const found = answers.get(key.name);
    return found === undefined ? [] : [{ key, found }];
  });
}
