import { printable } from "../../text/printable.ts";
import type { Finding } from "./finding.ts";

/** Annotations of GitHub Actions (docs.github.com, "Workflow commands"): one line a finding. */
export function renderGithub(findings: readonly Finding[]): string {
  return findings
    .map(({ code, rule, message, place: { file, start, end }, help }) => {
      const column = end.line === start.line ? `,endColumn=${end.column}` : "";
      const place = `file=${property(file)},line=${start.line},endLine=${end.line},col=${start.column}${column}`;
      const remedy = help === undefined ? "" : `\nhelp: ${printable(help.message)}`;
      return `::${rule.severity} ${place},title=${property(code)}::${value(message + remedy)}`;
    })
    .join("\n");
}

function value(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return value(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
