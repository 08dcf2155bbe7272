interface Fragment {
  readonly made: unknown;
  readonly from: readonly unknown[];
}

/**
 * What was printed of entries before. An entry of the model never changes, so that what is printed of it in one place of
 * an output is the same again, unless something else goes into it, which the caller names. Whoever throws the registry's
 * surroundings away throws this away too: layout, fields, redaction rules and the like are not named.
 */
export class Fragments {
  readonly #places = new Map<string, WeakMap<object, Fragment>>();

  /**
   * What is made of an entry for one place, made now or before.
   *
   * @param also what goes into it beside the entry and the registry's surroundings.
   */
  of<T>(place: string, entry: object, make: () => T, also: readonly unknown[] = NOTHING): T {
    let fragments = this.#places.get(place);
    if (fragments === undefined) this.#places.set(place, (fragments = new WeakMap()));
    const known = fragments.get(entry);
    if (known !== undefined && isSame(known.from, also)) return known.made as T;
    const made = make();
    fragments.set(entry, { made, from: also });
    return made;
  }
}

const NOTHING: readonly unknown[] = [];

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

/** What is made of an entry for one place: now, where nothing is remembered. */
export function fragment<T>(
  fragments: Fragments | undefined,
  place: string,
  entry: object,
  make: () => T,
  also?: readonly unknown[],
): T {
  return fragments === undefined ? make() : fragments.of(place, entry, make, also);
}
