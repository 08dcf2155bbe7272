import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Entry, Stability } from "../model/registry.ts";
import type { AuthoredEntry } from "../parse/authored.ts";
import type { Named } from "../parse/located.ts";
import type { Declared } from "./declared.ts";
import { resolveDeprecation } from "./deprecation.ts";
import type { Growing } from "./growing.ts";
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
  const entry: Growing<Entry> = {
    name: name.value,
    summary: body.summary?.value ?? "",
    stability: (body.stability?.value ?? "stable") as Stability,
    span: name.span,
    extensions: body.extensions ?? NONE,
  };
  if (body.note !== undefined) entry.note = body.note.value;
  if (body.owner !== undefined) entry.owner = body.owner.value;
  if (body.since !== undefined) entry.since = checkedVersion(body.since, scope.report);
  if (body.deprecated !== undefined) entry.deprecated = resolveDeprecation(body.deprecated, scope.report);
  if (origin !== undefined) entry.origin = origin;
  return entry;
}

const NONE: Entry["extensions"] = {};

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
