import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { OUTPUT_FILES } from "../model/output-files.ts";
import type { Outputs } from "../model/registry.ts";
import type { AuthoredOutputs } from "../parse/authored.ts";
import type { Located } from "../parse/located.ts";
import { pathProblem } from "../text/output-path.ts";
import { pathIn } from "../text/paths.ts";

/**
 * Where every output goes. What is not said lies below the folder of the TypeScript outputs. `sources`: the registry
 * files, which no folder can be.
 */
export function resolveOutputs(authored: AuthoredOutputs, report: Report, sources: readonly string[] = []): Outputs {
  const path = (located: Located<string | boolean> | undefined, otherwise: string): string | false => {
    if (located === undefined || located.value === true) return otherwise;
    if (located.value === false) return false;
    return checkedPath({ value: located.value, span: located.span }, otherwise, report);
  };
  const { typescript: own } = authored;
  const typescript = own === undefined ? "generated" : checkedPath(own, "generated", report);
  const below = (folder: string): string => (typescript === "." ? folder : `${typescript}/${folder}`);
  const outputs: Outputs = {
    typescript,
    docs: path(authored.docs, "docs"),
    schemas: path(authored.schemas, typescript),
    prometheus: path(authored.prometheus, below("prometheus")),
    grafana: path(authored.grafana, below("grafana")),
    sql: path(authored.sql, below("sql")),
  };
  checkFolders(outputs, authored, sources, report);
  return outputs;
}

/** A folder below the project's root, without `.` and trailing slashes. */
function checkedPath({ value, span }: Located<string>, otherwise: string, report: Report): string {
  const reason = pathProblem(value);
  if (reason === undefined) return pathIn(value, "") || ".";
  report(diagnostic("registry/output-path", span, { data: { path: value, reason } }));
  return otherwise;
}

/**
 * A folder that somebody named must not be where a file goes, nor below one. Case does not tell them apart: on some
 * machines it does not tell files apart either. Folders that nobody named follow those that somebody did.
 */
function checkFolders(outputs: Outputs, authored: AuthoredOutputs, sources: readonly string[], report: Report): void {
  const files = filesOf(outputs, sources);
  for (const [name, folder] of foldersOf(outputs)) {
    const named = authored[name];
    if (named === undefined || typeof named.value === "boolean") continue;
    const found = files.find(({ path }) => isAtOrBelow(folder, path));
    if (found === undefined) continue;
    const reason = `cannot be a folder: "${found.path}" is ${found.what}`;
    const help = { message: "send one of the two elsewhere" };
    report(diagnostic("registry/output-clash", named.span, { data: { path: folder, reason }, help }));
  }
}

function foldersOf(outputs: Outputs): readonly (readonly [name: keyof Outputs, folder: string])[] {
  return (Object.keys(outputs) as (keyof Outputs)[]).flatMap((name) => {
    const folder = outputs[name];
    return folder === false ? [] : [[name, folder] as const];
  });
}

interface KnownFile {
  readonly path: string;
  /** `a file of the docs`. */
  readonly what: string;
}

function filesOf(outputs: Outputs, sources: readonly string[]): readonly KnownFile[] {
  const written = foldersOf(outputs).flatMap(([name, folder]) =>
    OUTPUT_FILES[name].map((file) => ({ path: pathIn(folder, file), what: `a file of the output ${name}` })),
  );
  return [...sources.map((path) => ({ path: pathIn(path, ""), what: "a registry" })), ...written];
}

function isAtOrBelow(folder: string, file: string): boolean {
  return `${folder}/`.toLowerCase().startsWith(`${file}/`.toLowerCase());
}
