import { bareName } from "./hardened-text.ts";
import { mapGet, mapSet } from "./intrinsics.ts";

/** The keys that never leave, in every spelling: `userEmail`, `user-email`, `User/Email` and full-width letters are all `useremail`. */
export class DenyList {
  /** By bare name: the entry as the registry spells it. */
  readonly #entries: ReadonlyMap<string, string>;

  constructor(names: readonly string[]) {
    const entries = new Map<string, string>();
    for (let index = 0; index < names.length; index++) {
      const name = names[index] as string;
      mapSet(entries, bareName(name), name);
    }
    this.#entries = entries;
  }

  /** The entry that a name is a spelling of, or nothing. */
  entryOf(name: string): string | undefined {
    return this.#entries.size > 0 ? mapGet(this.#entries, bareName(name)) : undefined;
  }
}
