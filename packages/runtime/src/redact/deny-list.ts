import { bareName, drawnName, isWide } from "./bare-name.ts";
import { freeze, mapGet, mapSet } from "./intrinsics.ts";

/** The keys that never leave, in every spelling: `userEmail`, `user-email`, full-width letters and a Cyrillic one among Latin ones are all `useremail`. */
export class DenyList {
  /** By bare name: the entry as the registry spells it. */
  readonly #entries: ReadonlyMap<string, string>;
  readonly #names: readonly string[];
  /** The same by the name as it is drawn, for names that are not ASCII: made for the first of these. */
  #drawn: ReadonlyMap<string, string> | undefined;

  constructor(names: readonly string[]) {
    const copy: string[] = [];
    for (let index = 0; index < names.length; index++) copy[index] = names[index] as string;
    this.#names = freeze(copy);
    this.#entries = indexed(copy, bareName);
  }

  /** The entry that a name is a spelling of, or nothing. */
  entryOf(name: string): string | undefined {
    if (this.#names.length === 0) return undefined;
    const entry = mapGet(this.#entries, bareName(name));
    if (entry !== undefined || !isWide(name)) return entry;
    this.#drawn ??= indexed(this.#names, drawnName);
    return mapGet(this.#drawn, drawnName(name));
  }
}

freeze(DenyList.prototype);

function indexed(names: readonly string[], form: (name: string) => string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (let index = 0; index < names.length; index++) {
    const name = names[index] as string;
    mapSet(entries, form(name), name);
  }
  return entries;
}
