/** Two versions of a list, by name. */
export interface Pairs<T> {
  readonly added: readonly T[];
  readonly deleted: readonly T[];
  readonly kept: readonly (readonly [before: T, after: T])[];
}

/** Pairs what has the same name; each part in the order of its list. */
export function pairsOf<T>(before: readonly T[], after: readonly T[], nameOf: (item: T) => string): Pairs<T> {
  const old = new Map(before.map((item) => [nameOf(item), item]));
  const names = new Set(after.map(nameOf));
  return {
    added: after.filter((item) => !old.has(nameOf(item))),
    deleted: before.filter((item) => !names.has(nameOf(item))),
    kept: after.flatMap((item) => {
      const earlier = old.get(nameOf(item));
      return earlier === undefined ? [] : [[earlier, item] as const];
    }),
  };
}

/** The same for texts. */
export function setChanges(
  before: readonly string[] = [],
  after: readonly string[] = [],
): { readonly added: readonly string[]; readonly deleted: readonly string[] } {
  return {
    added: after.filter((item) => !before.includes(item)),
    deleted: before.filter((item) => !after.includes(item)),
  };
}

export const byName = (item: { readonly name: string }): string => item.name;
