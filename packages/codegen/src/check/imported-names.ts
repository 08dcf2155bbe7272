import type { DiagnosticCode } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";

/** Findings about how somebody chose names, units and words, and about shared attributes that are there for others. */
const STYLE: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  "attribute/unused",
  "metric/prefix",
  "metric/unit-doubled",
  "metric/unit-missing",
  "name/mixed-style",
  "name/near-duplicate",
  "name/type-word",
  "text/repeats-name",
]);

/** Leaves out findings about the style of registries that were imported: whoever imports them cannot name things otherwise. */
export function tolerant(report: Report, imported: ReadonlySet<string>): Report {
  if (imported.size === 0) return report;
  return (problem) => {
    if (!STYLE.has(problem.code) || !imported.has(problem.span.file)) report(problem);
  };
}
