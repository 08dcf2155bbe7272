import type { DataKey } from "../model/registry.ts";
import type { AuthoredKey, AuthoredType } from "../parse/authored.ts";
import type { Named } from "../parse/located.ts";

/** What a key says; those of one name that say different things stand in a chain. */
export interface Said {
  /** Absent where the key refers to an attribute. */
  readonly type: AuthoredType | undefined;
  readonly optional: boolean;
  readonly next: Said | undefined;
  /** The first key that says so, as it was resolved; absent where there is more to say of it. */
  key?: DataKey;
  /** What all keys after it share. It is no more than itself: a key that is gone is not kept by others. */
  look?: object;
}

/**
 * Finds the keys that say the same: `duration_ms: duration_ms` stands in many events. Only keys that say nothing but
 * their type, or to which attribute they refer, are looked at: those that say more are rarely said twice.
 */
export class Looks {
  /** By the attribute that is referred to, `""` where it is none, and by name. */
  readonly #said = new Map<string, Map<string, Said>>();

  /** What is known of the keys that say the same as this one; nothing where it says more. */
  of({ name, body }: Named<AuthoredKey>): Said | undefined {
    if (!saysOneThing(body)) return undefined;
    const { optional, reference } = body;
    const type = body.type?.value;
    const byName = this.#referring(reference?.value ?? "");
    const latest = byName.get(name.value);
    for (let said = latest; said !== undefined; said = said.next)
      if (said.optional === optional && isSame(said.type, type)) return said;
    const first: Said = { type, optional, next: latest };
    byName.set(name.value, first);
    return first;
  }

  #referring(attribute: string): Map<string, Said> {
    let byName = this.#said.get(attribute);
    if (byName === undefined) this.#said.set(attribute, (byName = new Map<string, Said>()));
    return byName;
  }
}

/** Whatever joins the language later is one thing more. */
function saysOneThing(body: AuthoredKey): boolean {
  for (const member in body) if (member !== "optional" && member !== "type" && member !== "reference") return false;
  return body.type !== undefined || body.reference !== undefined;
}

function isSame(a: AuthoredType | undefined, b: AuthoredType | undefined): boolean {
  return a === b || (a?.type === b?.type && a?.shape === b?.shape && a?.nullable === b?.nullable);
}
