import type { PatternSpec, RedactionRules } from "@logwright/runtime/contract";
import { DEFAULT_CAPS } from "@logwright/runtime/contract";
import type { Report } from "../diagnostics/diagnostic.ts";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { AuthoredPattern, AuthoredRedaction } from "../parse/authored.ts";
import type { Named } from "../parse/located.ts";
import { checkName } from "./names.ts";
import { checkPattern } from "./patterns.ts";

/** The rules of the filter, defaults filled in and patterns proven. */
export function resolveRedaction(authored: AuthoredRedaction, report: Report): RedactionRules {
  const { string, list, map } = authored.caps ?? {};
  for (const entry of authored.deny ?? []) checkName(entry, "deny", report);
  const patterns = (authored.patterns ?? []).filter((pattern) => isProven(pattern, report));
  return {
    strict: authored.strict?.value ?? true,
    deny: [...new Set(authored.deny?.map(({ value }) => value))],
    patterns: patterns.map(resolvePattern),
    caps: {
      string: string?.value ?? DEFAULT_CAPS.string,
      list: list?.value ?? DEFAULT_CAPS.list,
      map: map?.value ?? DEFAULT_CAPS.map,
    },
  };
}

/**
 * A pattern that is not proven linear is reported and left out: nothing, the compiler included, may run it. So is one that is
 * found in every text.
 */
function isProven({ name, body }: Named<AuthoredPattern>, report: Report): boolean {
  checkName(name, "pattern", report);
  if (body.match === undefined) return false;
  const where = body.where?.value === "whole" ? "whole" : "anywhere";
  if (checkPattern(body.match, where, report) === undefined) return false;
  if (where === "whole" || !new RegExp(body.match.value, "u").test("")) return true;
  report(diagnostic("redaction/everything", body.match.span, { data: { match: body.match.value } }));
  return false;
}

/** `dna` is hardened unless its author says otherwise: INV-OBS-4 is about it. */
export function resolvePattern({ name, body }: Named<AuthoredPattern>): PatternSpec {
  return {
    name: name.value,
    match: body.match?.value ?? "",
    where: body.where?.value === "whole" ? "whole" : "anywhere",
    hardened: body.hardened?.value ?? name.value === "dna",
  };
}
