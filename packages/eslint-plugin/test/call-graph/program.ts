import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { analyzeFile, type CallGraphSettings } from "../../src/call-graph/index.ts";
import { RUNTIME_TYPES } from "./runtime-types.ts";

/** Where the programs of the tests pretend to live: beside the real packages, so that Node's types are found. */
export const ROOT: string = join(dirname(fileURLToPath(import.meta.url)), "../../../..", "virtual").replaceAll(
  "\\",
  "/",
);

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  types: ["node"],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowJs: true,
  allowImportingTsExtensions: true,
  jsx: ts.JsxEmit.Preserve,
};

const shared = new Map<string, ts.SourceFile | undefined>();

const PACKAGE = "node_modules/@logwright/runtime";
const STAND_IN: Readonly<Record<string, string>> = {
  [`${PACKAGE}/index.d.ts`]: RUNTIME_TYPES,
  [`${PACKAGE}/package.json`]: JSON.stringify({
    name: "@logwright/runtime",
    version: "0.0.0",
    type: "module",
    types: "./index.d.ts",
  }),
};

/** A program of files held in memory, with a stand-in for the runtime that gives away what a program needs to go wrong. */
export function programOf(files: Readonly<Record<string, string>>, options: ts.CompilerOptions = {}): ts.Program {
  return inMemory({ ...files, ...STAND_IN }, options);
}

/** A program of files held in memory, with the runtime's own package as it is built. */
export function programOnRuntime(files: Readonly<Record<string, string>>): ts.Program {
  return inMemory(files, {});
}

function inMemory(files: Readonly<Record<string, string>>, options: ts.CompilerOptions): ts.Program {
  const sources = new Map<string, string>(Object.entries(files).map(([name, text]) => [`${ROOT}/${name}`, text]));
  const all = { ...OPTIONS, ...options };
  const host = ts.createCompilerHost(all);
  const onDisk = host.getSourceFile.bind(host);
  host.getCurrentDirectory = () => ROOT;
  host.fileExists = (path) => sources.has(path) || ts.sys.fileExists(path);
  host.readFile = (path) => sources.get(path) ?? ts.sys.readFile(path);
  host.directoryExists = (path) =>
    [...sources.keys()].some((known) => known.startsWith(`${path}/`)) || ts.sys.directoryExists(path);
  host.realpath = (path) => path;
  host.getSourceFile = (path, language) => {
    const text = sources.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, language, true);
    if (!shared.has(path)) shared.set(path, onDisk(path, language));
    return shared.get(path);
  };
  const roots = [...sources.keys()].filter((path) => /\.[cm]?[jt]sx?$/.test(path) && !path.includes("/node_modules/"));
  return ts.createProgram(roots, all, host);
}

/** One file of cases: `// @file: name.ts` begins each of its files; what comes before belongs to `main.ts`. */
export function filesOf(text: string): Record<string, string> {
  const files: Record<string, string> = {};
  let name = "main.ts";
  for (const line of text.split("\n")) {
    const begins = /^\/\/ @file: (\S+)$/.exec(line);
    if (begins?.[1] !== undefined) name = begins[1];
    else files[name] = `${files[name] ?? ""}${line}\n`;
  }
  return files;
}

/** A program of test/programs, and what it says is to be found in it: `file:line id` for every `//! id` at the end of a line. */
export interface ProgramCase {
  readonly files: Readonly<Record<string, string>>;
  readonly program: ts.Program;
  readonly settings: Partial<CallGraphSettings>;
  readonly expected: readonly string[];
}

/** Reads a case; its head may hold `// settings: {}` and `// compiler options: {}`. */
export function caseOf(text: string): ProgramCase {
  const head = (name: string): Readonly<Record<string, never>> =>
    JSON.parse(new RegExp(`^// ${name}: (.*)$`, "m").exec(text)?.[1] ?? "{}") as Readonly<Record<string, never>>;
  const files = filesOf(text);
  const expected = Object.entries(files).flatMap(([name, content]) =>
    content.split("\n").flatMap((line, at) => {
      const ids = /\/\/! ([\w ]+)$/.exec(line)?.[1]?.trim().split(/\s+/) ?? [];
      return ids.map((id) => `${name}:${at + 1} ${id}`);
    }),
  );
  return {
    files,
    program: programOf(files, head("compiler options")),
    settings: head("settings"),
    expected: expected.sort(),
  };
}

/** What is found in a case, in the form of what it expects. */
export function findingsOf({ files, program, settings }: ProgramCase): readonly string[] {
  const found = Object.keys(files).flatMap((name) => {
    const source = program.getSourceFile(`${ROOT}/${name}`);
    if (source === undefined) return [];
    return analyzeFile(program, source, settings).map(({ id, node }) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      return `${name}:${line + 1} ${id}`;
    });
  });
  return found.sort();
}

/** What the compiler says of the program's own files: `main.ts:3 TS2345`. */
export function compileErrors(program: ts.Program): readonly string[] {
  const own = program
    .getSourceFiles()
    .filter((file) => !program.isSourceFileDefaultLibrary(file) && !file.fileName.includes("/node_modules/"));
  const ofFiles = own.flatMap((file) => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ]);
  return [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics(), ...ofFiles].map(
    ({ file, start, code }) => {
      if (file === undefined || start === undefined) return `TS${code}`;
      return `${file.fileName.slice(ROOT.length + 1)}:${file.getLineAndCharacterOfPosition(start).line + 1} TS${code}`;
    },
  );
}
