import type { Span } from "../../source/span.ts";
import type { DiagnosticCode } from "../catalogue.ts";
import { catalogue } from "../catalogue.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { messageOf } from "../message.ts";
import type { RenderOptions } from "./renderer.ts";

/** SARIF 2.1.0 (OASIS standard, docs.oasis-open.org/sarif/sarif/v2.1.0), which code scanning services read. */
export function renderSarif(problems: readonly Diagnostic[], options: RenderOptions): string {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const driver = {
    name: "logwright",
    informationUri: "https://www.npmjs.com/package/@logwright/codegen",
    rules: codes.map(rule),
  };
  const run = {
    tool: { driver },
    columnKind: "utf16CodeUnits",
    results: problems.map((problem) => result(problem, codes, options)),
  };
  return JSON.stringify(
    { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] },
    null,
    2,
  );
}

function rule(code: DiagnosticCode): object {
  const { severity, message, why } = catalogue[code];
  return {
    id: code,
    shortDescription: { text: message },
    fullDescription: { text: why },
    defaultConfiguration: { level: severity },
  };
}

function result(problem: Diagnostic, codes: readonly string[], options: RenderOptions): object {
  const help = problem.help === undefined ? "" : ` Help: ${problem.help.message}.`;
  const related = problem.notes.flatMap(({ message, span }) =>
    span === undefined ? [] : [{ ...location(span, options), message: { text: message } }],
  );
  return {
    ruleId: problem.code,
    ruleIndex: codes.indexOf(problem.code),
    level: catalogue[problem.code].severity,
    message: { text: `${messageOf(problem)}${help}` },
    locations: [location(problem.span, options)],
    ...(related.length > 0 && { relatedLocations: related }),
  };
}

function location({ file, start, end }: Span, { shown }: RenderOptions): object {
  const uri = shown(file).split(/[\\/]/).map(encodeURIComponent).join("/");
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  return { physicalLocation: { artifactLocation: { uri }, region } };
}
