import { bareName } from "./hardened-text.ts";
import { setAdd, setHas } from "./intrinsics.ts";

/** The keys that never leave, in every spelling: `userEmail`, `user-email`, `User/Email` and full-width letters are all `useremail`. */
export class DenyList {
  readonly #names: ReadonlySet<string>;

  constructor(names: readonly string[]) {
    const bare = new Set<string>();
    for (let index = 0; index < names.length; index++) setAdd(bare, bareName(names[index] as string));
    this.#names = bare;
  }

  has(name: string): boolean {
    return this.#names.size > 0 && setHas(this.#names, bareName(name));
  }
}
