import { byCodeUnit } from "../../text/code-units.ts";
import type { Finding, FindingPlace } from "./finding.ts";
import type { RenderOptions } from "./renderer.ts";

/** SARIF 2.1.0 (OASIS standard, docs.oasis-open.org/sarif/sarif/v2.1.0), which code scanning services read. */
export function renderSarif(findings: readonly Finding[], { version }: Pick<RenderOptions, "version"> = {}): string {
  const rules = [...new Map(findings.map((finding) => [finding.code, finding])).values()].sort((a, b) =>
    byCodeUnit(a.code, b.code),
  );
  const codes = rules.map(({ code }) => code);
  const driver = {
    name: "logwright",
    ...(version !== undefined && { version }),
    rules: rules.map(rule),
  };
  const run = {
    tool: { driver },
    columnKind: "utf16CodeUnits",
    results: findings.map((finding) => result(finding, codes)),
  };
  return JSON.stringify(
    { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] },
    null,
    2,
  );
}

function rule({ code, rule: { severity, message, why }, docs }: Finding): object {
  return {
    id: code,
    shortDescription: { text: message },
    fullDescription: { text: why },
    ...(docs !== undefined && { helpUri: docs }),
    defaultConfiguration: { level: severity },
  };
}

function result({ code, rule: { severity }, message, place, notes, help }: Finding, codes: readonly string[]): object {
  const remedy = help === undefined ? "" : ` Help: ${help.message}.`;
  const related = notes.flatMap((note) =>
    note.place === undefined ? [] : [{ ...location(note.place), message: { text: note.message } }],
  );
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: `${message}${remedy}` },
    locations: [location(place)],
    ...(related.length > 0 && { relatedLocations: related }),
  };
}

function location({ file, start, end }: FindingPlace): object {
  const uri = file.split(/[\\/]/).map(encodeURIComponent).join("/");
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  return { physicalLocation: { artifactLocation: { uri }, region } };
}
