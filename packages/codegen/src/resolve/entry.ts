import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Entry, Stability } from "../model/registry.ts";
import type { AuthoredEntry } from "../parse/authored.ts";
import type { Named } from "../parse/located.ts";
import type { Declared } from "./declared.ts";
import { resolveDeprecation } from "./deprecation.ts";
import { checkedVersion } from "./plain-values.ts";
import type { Scope } from "./scope.ts";
import { nearestHelp } from "./scope.ts";

/** What every entry says of itself. */
export function resolveEntry(declared: Declared<AuthoredEntry>, what: string, scope: Scope): Entry {
  const { name, body, origin } = declared;
  if (body.owner !== undefined && !scope.owners.has(body.owner.value)) {
    const help = nearestHelp(body.owner.value, scope.owners, "declare it under owners:", scope);
    scope.report(diagnostic("ref/owner", body.owner.span, { data: { name: body.owner.value }, help }));
  }
  if (body.summary === undefined) reportMissing(declared, what, "summary", scope);
  return {
    name: name.value,
    summary: body.summary?.value ?? "",
    ...(body.note && { note: body.note.value }),
    ...(body.owner && { owner: body.owner.value }),
    stability: (body.stability?.value ?? "stable") as Stability,
    ...(body.since && { since: checkedVersion(body.since, scope.report) }),
    ...resolveDeprecation(body.deprecated, scope.report),
    ...(origin !== undefined && { origin }),
    span: name.span,
    extensions: body.extensions ?? {},
  };
}

/** Says that an entry lacks a member. Only here, since a registry that extends another may leave out what that has. */
export function reportMissing(
  { name: at, body }: Named<AuthoredEntry>,
  what: string,
  name: string,
  scope: Scope,
): void {
  if (body.unread?.has(name)) return;
  scope.report(diagnostic("shape/missing-key", at.span, { data: { what: `${what} "${at.value}"`, name } }));
}
