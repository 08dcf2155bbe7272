import { visibleText } from "./hardened-text.ts";

/** A key as the deny list compares it: `userEmail`, `user-email`, `User.Email` and full-width letters are all `useremail`. */
export function normalisedKey(name: string): string {
  return visibleText(name.normalize("NFKC")).toLowerCase().replace(/[_.]/g, "");
}

/** The keys that never leave, in every spelling. */
export class DenyList {
  readonly #names: ReadonlySet<string>;

  constructor(names: readonly string[]) {
    this.#names = new Set(names.map(normalisedKey));
  }

  has(name: string): boolean {
    return this.#names.size > 0 && this.#names.has(normalisedKey(name));
  }
}
