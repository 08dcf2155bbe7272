import type { Finding } from "./finding.ts";
import { FINDINGS } from "./finding.ts";
import type { Verification } from "./verify-log.ts";

export type VerifyRenderer = (verifications: readonly Verification[], colour: boolean) => string;

/** One renderer a format. */
export const VERIFY_RENDERERS: Readonly<Record<string, VerifyRenderer>> = { text, json, github, sarif, junit };

function text(verifications: readonly Verification[], colour: boolean): string {
  const error = colour ? "\u001b[31merror\u001b[39m" : "error";
  const blocks = all(verifications).map((finding) => {
    const help = finding.help === undefined ? "" : `\n  help: ${finding.help}`;
    return `${finding.file}:${String(finding.line)}:${String(finding.column)}: ${error} ${finding.code}\n  ${finding.message}${help}\n\n`;
  });
  return `${blocks.join("")}${verifications.map(summary).join("")}`;
}

function summary({ file, lines, counts, total, findings }: Verification): string {
  if (total === 0) return `${file}: ${String(lines)} lines, all as the registry says\n`;
  const codes = Object.entries(counts).map(([code, count]) => `${code} ${String(count)}`);
  const unseen = total > findings.length ? `, the first ${String(findings.length)} shown` : "";
  return `${file}: ${String(lines)} lines, ${String(total)} findings${unseen} (${codes.join(", ")})\n`;
}

function json(verifications: readonly Verification[]): string {
  return `${JSON.stringify({ logs: verifications }, undefined, 2)}\n`;
}

/** Commands of GitHub Actions: `%`, line ends and, in properties, `:` and `,` are percent-encoded. */
function github(verifications: readonly Verification[]): string {
  const value = (part: string): string => part.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const property = (part: string): string => value(part).replaceAll(":", "%3A").replaceAll(",", "%2C");
  return all(verifications)
    .map(({ file, line, column, code, message }) => `::error file=${property(file)},line=${String(line)},col=${String(column)},title=${property(code)}::${value(message)}\n`)
    .join("");
}

function sarif(verifications: readonly Verification[]): string {
  const rules = Object.entries(FINDINGS).map(([id, why]) => ({ id, shortDescription: { text: why } }));
  const results = all(verifications).map(({ code, message, file, line, column }) => ({
    ruleId: code,
    level: "error",
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region: { startLine: line, startColumn: column } } }],
  }));
  const run = { tool: { driver: { name: "logwright verify", rules } }, columnKind: "utf16CodeUnits", results };
  return `${JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] }, undefined, 2)}\n`;
}

function junit(verifications: readonly Verification[]): string {
  const suites = verifications.map(({ file, findings, total, lines }) => {
    const cases = findings.map((finding) => `    <testcase name="${xml(`line ${String(finding.line)}`)}" classname="${xml(finding.code)}"><failure message="${xml(finding.message)}"/></testcase>\n`);
    const passed = total === 0 ? `    <testcase name="${xml(`${String(lines)} lines`)}" classname="log"/>\n` : "";
    return `  <testsuite name="${xml(file)}" tests="${String(Math.max(findings.length, 1))}" failures="${String(findings.length)}">\n${cases.join("")}${passed}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join("")}</testsuites>\n`;
}

function all(verifications: readonly Verification[]): readonly Finding[] {
  return verifications.flatMap(({ findings }) => findings);
}

/** Text in XML 1.0: the characters it cannot hold become U+FFFD. */
function xml(part: string): string {
  return part
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
}
