import type { DiagnosticCode } from "./catalogue.ts";
import { catalogue } from "./catalogue.ts";

/** The text of docs/diagnostics.md: every code with its sentence and its reason. */
export function diagnosticsPage(): string {
  const codes = (Object.keys(catalogue) as DiagnosticCode[]).sort();
  const rows = codes.map(
    (code) => `| [\`${code}\`](#${anchorOf(code)}) | ${catalogue[code].severity} | ${cell(catalogue[code].message)} |`,
  );
  const sections = codes.flatMap((code) => [
    "",
    `## ${code}`,
    "",
    `*${catalogue[code].severity}*: ${inline(catalogue[code].message)}`,
    "",
    catalogue[code].why,
  ]);
  return [
    "# Findings",
    "",
    "What `logwright` says of a registry. An error stops the generator before it writes anything; a warning is a finding of",
    "`logwright check` and stops nothing else. A code is permanent: it may be retired, never reused for another meaning.",
    "`logwright explain <code>` prints a section of this page.",
    "",
    "| Code | Severity | Says |",
    "|---|---|---|",
    ...rows,
    ...sections,
    "",
  ].join("\n");
}

/** GitHub's anchor of a heading: lower case, what is neither letter, digit, dash nor underscore left out. */
export function anchorOf(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9_-]/g, "");
}

/** Placeholders read as such: `{name}` becomes *name*. */
function inline(message: string): string {
  return message
    .replaceAll("*", "\\*")
    .replace(/\{\{/g, "&#123;&#123;")
    .replace(/\{(\w+)\}/g, "*$1*")
    .replaceAll("<<", "&lt;&lt;");
}

function cell(message: string): string {
  return inline(message).replaceAll("|", "\\|");
}
