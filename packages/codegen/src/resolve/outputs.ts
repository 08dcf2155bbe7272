import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Outputs } from "../model/registry.ts";
import type { AuthoredOutputs } from "../parse/authored.ts";
import type { Located } from "../parse/located.ts";

/** Where every output goes. What is not said lies below the folder of the TypeScript outputs. */
export function resolveOutputs(authored: AuthoredOutputs, report: Report): Outputs {
  const path = (located: Located<string | boolean> | undefined, otherwise: string): string | false => {
    if (located === undefined || located.value === true) return otherwise;
    if (located.value === false) return false;
    return checkedPath({ value: located.value, span: located.span }, otherwise, report);
  };
  const { typescript: own } = authored;
  const typescript = own === undefined ? "generated" : checkedPath(own, "generated", report);
  const below = (folder: string): string => (typescript === "." ? folder : `${typescript}/${folder}`);
  return {
    typescript,
    docs: path(authored.docs, "docs"),
    schemas: path(authored.schemas, typescript),
    prometheus: path(authored.prometheus, below("prometheus")),
    grafana: path(authored.grafana, below("grafana")),
    sql: path(authored.sql, below("sql")),
  };
}

/** A folder below the project's root, without `.` and trailing slashes. */
function checkedPath({ value, span }: Located<string>, otherwise: string, report: Report): string {
  const segments = value.split("/").filter((segment) => segment !== "" && segment !== ".");
  const outside = value.startsWith("/") || /^[A-Za-z]:/.test(value) || segments.includes("..") || value.startsWith("~");
  const forbidden = segments.find((segment) => /^(?:\.git|node_modules)$/i.test(segment));
  const odd = /[\u0000-\u001f\u007f-\u009f\\:*?"<>|]/.test(value);
  if (!outside && !odd && forbidden === undefined) return segments.length === 0 ? "." : segments.join("/");
  const reason = outside
    ? "lies outside the project"
    : forbidden === undefined
      ? "has characters that no path should have"
      : `lies in ${forbidden}`;
  report(diagnostic("registry/output-path", span, { data: { path: value, reason } }));
  return otherwise;
}
