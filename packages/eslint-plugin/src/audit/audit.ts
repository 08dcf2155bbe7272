import { dirname, relative, resolve } from "node:path";
import ts from "#compiler";
import { analyzeFile, FINDING_MESSAGES, type CallGraphSettings, type Finding, type Hop } from "../call-graph/index.ts";
import type { AuditFinding, AuditReport } from "./report.ts";

/** A project that cannot be audited: no tsconfig, or one that the compiler cannot read. */
export class AuditError extends Error {
  override readonly name: string = "AuditError";
}

/**
 * Audits whole programs, every file of each, without any cache.
 *
 * @param projects tsconfig files, or folders that hold one; projects that they reference are audited too.
 * @throws AuditError when a project cannot be read.
 */
export function audit(projects: readonly string[], settings: Partial<CallGraphSettings>): AuditReport {
  const root = process.cwd();
  const pending = projects.map((project) => configPath(resolve(root, project)));
  const seen = new Set<string>();
  const findings: AuditFinding[] = [];
  const checked = new Set<string>();
  for (let config = pending.shift(); config !== undefined; config = pending.shift()) {
    if (seen.has(config)) continue;
    seen.add(config);
    const { program, references } = load(config);
    pending.push(...references.map((reference) => configPath(reference)));
    for (const file of ownFiles(program)) {
      if (checked.has(file.fileName)) continue;
      checked.add(file.fileName);
      for (const finding of analyzeFile(program, file, settings)) findings.push(located(finding, file, root));
    }
  }
  findings.sort((one, other) => order(one.file, other.file) || one.line - other.line || one.column - other.column);
  return { projects: [...seen].map((path) => slashed(relative(root, path))), files: checked.size, findings };
}

/** The files that the project lists, declarations among them, and the code that they import, packages apart. */
function ownFiles(program: ts.Program): readonly ts.SourceFile[] {
  const listed = new Set(program.getRootFileNames());
  const isImported = (file: ts.SourceFile): boolean => !file.isDeclarationFile && !file.fileName.endsWith(".json");
  return program
    .getSourceFiles()
    .filter(
      (file) =>
        (listed.has(file.fileName) || isImported(file)) &&
        !file.fileName.includes("/node_modules/") &&
        !program.isSourceFileFromExternalLibrary(file) &&
        !program.isSourceFileDefaultLibrary(file),
    );
}

function configPath(path: string): string {
  if (ts.sys.fileExists(path)) return path;
  const inside = resolve(path, "tsconfig.json");
  if (ts.sys.directoryExists(path) && ts.sys.fileExists(inside)) return inside;
  throw new AuditError(`There is no tsconfig at "${path}".`);
}

function load(config: string): { readonly program: ts.Program; readonly references: readonly string[] } {
  const read: { readonly config?: unknown; readonly error?: ts.Diagnostic } = ts.readConfigFile(
    config,
    ts.sys.readFile,
  );
  const { config: json, error } = read;
  if (error !== undefined)
    throw new AuditError(`"${config}" cannot be read: ${ts.flattenDiagnosticMessageText(error.messageText, " ")}`);
  const parsed = ts.parseJsonConfigFileContent(json, ts.sys, dirname(config), undefined, config);
  const fatal = parsed.errors.find(
    (problem) =>
      problem.category === ts.DiagnosticCategory.Error && problem.code !== NO_INPUTS && problem.code !== EMPTY_FILES,
  );
  if (fatal !== undefined)
    throw new AuditError(`"${config}": ${ts.flattenDiagnosticMessageText(fatal.messageText, " ")}`);
  const program = ts.createProgram({
    rootNames: parsed.fileNames,
    options: { ...parsed.options, noEmit: true, composite: false, incremental: false },
    ...(parsed.projectReferences === undefined ? {} : { projectReferences: parsed.projectReferences }),
  });
  return { program, references: (parsed.projectReferences ?? []).map((reference) => reference.path) };
}

/** A tsconfig that only references others has no files of its own. */
const NO_INPUTS = 18003;
const EMPTY_FILES = 18002;

function located({ id, node, data, hops }: Finding, file: ts.SourceFile, root: string): AuditFinding {
  const start = file.getLineAndCharacterOfPosition(node.getStart(file));
  const end = file.getLineAndCharacterOfPosition(node.getEnd());
  return {
    id,
    message: FINDING_MESSAGES[id].replace("{{what}}", () => data.what).replace("{{path}}", () => data.path),
    file: slashed(relative(root, file.fileName)),
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    hops: hops.map((hop): Hop => ({ ...hop, file: slashed(relative(root, hop.file)) })),
  };
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
