import type { Severity } from "@logwright/runtime/contract";
import type { DiagnosticDetails, Report } from "../diagnostics/diagnostic.ts";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Suggestions } from "../diagnostics/nearest-name.ts";
import type { Attribute, StandardField } from "../model/registry.ts";
import type { Located } from "../parse/located.ts";
import type { Looks } from "./looks.ts";

/** What references may lead to, once it is resolved. */
export interface Scope {
  readonly report: Report;
  readonly suggestions: Suggestions;
  readonly severities: ReadonlySet<Severity>;
  readonly owners: ReadonlySet<string>;
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** Names of attributes that somebody refers to. */
  readonly used: Set<string>;
  readonly fields: ReadonlyMap<string, StandardField>;
  readonly errors: ReadonlySet<string>;
  /** Which names data keys may have: only an imported registry may bring dots. */
  readonly keyNames: "key" | "importedKey";
  readonly looks: Looks;
}

/** Reports a severity that the registry does not have. */
export function checkSeverity(authored: Located<string>, scope: Scope): void {
  if (scope.severities.has(authored.value as Severity)) return;
  const help = { message: `use one of ${[...scope.severities].join(", ")}, or map it under record: severities:` };
  scope.report(diagnostic("ref/severity", authored.span, { data: { name: authored.value }, help }));
}

/** The remedy for a name that leads nowhere. */
export function nearestHelp(
  name: string,
  candidates: Iterable<string>,
  otherwise: string,
  { suggestions }: Pick<Scope, "suggestions">,
): NonNullable<DiagnosticDetails["help"]> {
  const nearest = suggestions.nearest(name, candidates);
  return nearest === undefined
    ? { message: otherwise }
    : { message: `did you mean "${nearest}"?`, replacement: nearest };
}
