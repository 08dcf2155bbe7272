import { FINDING_MESSAGES } from "../call-graph/index.ts";
import { PACKAGE_VERSION } from "../package-name.ts";
import type { AuditFinding, AuditReport } from "./report.ts";

export type AuditFormat = "text" | "json" | "sarif";

/** The printers by format. Each gives the whole output, line feed included. */
export const RENDERERS: Readonly<Record<AuditFormat, (report: AuditReport) => string>> = { text, json, sarif };

/** The page that explains the findings. */
const HELP = "https://github.com/logwright/logwright/blob/main/docs/rules/redaction-only-sink.md";

function text({ findings, files, projects }: AuditReport): string {
  const lines = findings.map(
    (finding) => `${finding.file}:${finding.line}:${finding.column}: error ${finding.id}\n  ${finding.message}\n`,
  );
  const checked = `${files} ${files === 1 ? "file" : "files"} of ${projects.join(", ")}`;
  const verdict =
    findings.length === 0 ? `Nothing gets past the redactor in ${checked}.` : `${findings.length} found in ${checked}.`;
  return [...lines, verdict, ""].join("\n");
}

function json(report: AuditReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** SARIF 2.1.0 (OASIS), with the way of each value as its code flow. */
function sarif({ findings }: AuditReport): string {
  const rules = Object.entries(FINDING_MESSAGES).map(([id, message]) => ({
    id,
    shortDescription: { text: message },
    helpUri: HELP,
  }));
  const run = {
    tool: { driver: { name: "logwright-audit", version: PACKAGE_VERSION, informationUri: HELP, rules } },
    results: findings.map((finding) => ({
      ruleId: finding.id,
      level: "error",
      message: { text: finding.message },
      locations: [{ physicalLocation: physical(finding) }],
      ...(finding.hops.length < 2 ? {} : { codeFlows: [{ threadFlows: [{ locations: flow(finding) }] }] }),
    })),
  };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function physical({ file, line, column, endLine, endColumn }: AuditFinding): object {
  return { artifactLocation: { uri: file }, region: { startLine: line, startColumn: column, endLine, endColumn } };
}

function flow({ hops }: AuditFinding): readonly object[] {
  return hops.map(({ label, file, line }) => ({
    location: {
      message: { text: label },
      physicalLocation: { artifactLocation: { uri: file }, region: { startLine: line } },
    },
  }));
}
