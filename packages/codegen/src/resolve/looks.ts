import type { AuthoredKey, AuthoredType } from "../parse/authored.ts";
import type { Named } from "../parse/located.ts";

/** What a key says; those of one name that say different things stand in a chain. */
interface Said {
  /** Absent where the key refers to an attribute. */
  readonly type: AuthoredType | undefined;
  readonly optional: boolean;
  readonly next: Said | undefined;
}

/**
 * Finds the keys that say the same: `duration_ms: duration_ms` stands in many events. Only keys that say nothing but
 * their type, or to which attribute they refer, are looked at: those that say more are rarely said twice.
 */
export class Looks {
  /** By the attribute that is referred to, `""` where it is none, and by name. */
  readonly #said = new Map<string, Map<string, Said>>();

  /** What this key shares with those before it that say the same; nothing when it is the first of them. */
  of({ name, body }: Named<AuthoredKey>): object | undefined {
    if (!saysOneThing(body)) return undefined;
    const { optional, reference } = body;
    const type = body.type?.value;
    const byName = this.#referring(reference?.value ?? "");
    const latest = byName.get(name.value);
    for (let said = latest; said !== undefined; said = said.next)
      if (said.optional === optional && isSame(said.type, type)) return said;
    byName.set(name.value, { type, optional, next: latest });
    return undefined;
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
