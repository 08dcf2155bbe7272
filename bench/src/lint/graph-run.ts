// A child process of bench/src/lint.ts: the call graph alone over one program; prints its figures as JSON.
import ts from "typescript";
import { median } from "../median.ts";

interface CallGraph {
  analyzeFile(program: ts.Program, file: ts.SourceFile): readonly unknown[];
}

const { analyzeFile } = (await import(
  new URL("../../../packages/eslint-plugin/dist/call-graph/index.js", import.meta.url).href
)) as CallGraph;
const [config = "tsconfig.json"] = process.argv.slice(2);
const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
const parsed = ts.getParsedCommandLineOfConfigFile(config, {}, host);
if (parsed === undefined) throw new Error(`${config} cannot be read`);
const options = { ...parsed.options, noEmit: true, composite: false, incremental: false };

/** CPU milliseconds: others on the machine do not count. */
function analyze(program: ts.Program, isWanted: (file: ts.SourceFile) => boolean): number {
  const started = process.cpuUsage().user;
  for (const file of program.getSourceFiles()) if (isWanted(file)) analyzeFile(program, file);
  return (process.cpuUsage().user - started) / 1000;
}

/** Edits one after the other, of which the median counts. */
const EDITS = 5;

const program = ts.createProgram(parsed.fileNames, options);
// The parser's work and the binder's belong to every typed lint, not to the analysis.
program.getTypeChecker();
const own = new Set(program.getRootFileNames());
const isOwn = (file: ts.SourceFile): boolean => own.has(file.fileName);
const lines = program
  .getSourceFiles()
  .filter(isOwn)
  .reduce((total, file) => total + file.getLineStarts().length, 0);
const cold = analyze(program, isOwn);
const warm = analyze(program, isOwn);

// Edits: a new Program each, of which one file is looked at.
const edited = [...own].find((name) => name.endsWith("pipeline.ts")) ?? [...own][0] ?? "";
const editHost = ts.createCompilerHost(options);
const onDisk = editHost.getSourceFile.bind(editHost);
const edits: number[] = [];
let before = program;
for (let count = 0; count < EDITS; count += 1) {
  const old = before;
  editHost.getSourceFile = (name, language) =>
    name === edited
      ? ts.createSourceFile(name, `${ts.sys.readFile(name) ?? ""}\nexport const edited = ${count};\n`, language, true)
      : (old.getSourceFile(name) ?? onDisk(name, language));
  before = ts.createProgram(parsed.fileNames, options, editHost, old);
  before.getTypeChecker();
  edits.push(analyze(before, (file) => file.fileName === edited));
}
const edit = median(edits);

// What the compiler takes to check the same files: the measure that a faster machine shortens, too.
const checked = ts.createProgram(parsed.fileNames, options);
checked.getTypeChecker();
const started = process.cpuUsage().user;
for (const file of checked.getSourceFiles()) if (isOwn(file)) checked.getSemanticDiagnostics(file);
const check = (process.cpuUsage().user - started) / 1000;
const round = (value: number): number => Math.round(value * 10) / 10;
console.log(
  JSON.stringify({
    lines,
    coldMs: round(cold),
    warmMs: round(warm),
    editMs: round(edit),
    coldMsPer100kLines: round((cold / lines) * 100_000),
    checkMs: round(check),
    coldToCheck: Math.round((cold / check) * 1000) / 1000,
  }),
);
