import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { analyzeFile } from "../../src/call-graph/index.ts";
import plugin from "../../src/index.ts";
import { RUNTIME_TYPES } from "../call-graph/runtime-types.ts";

const MODULES = join(import.meta.dirname, "../../../../node_modules").replaceAll("\\", "/");
const NIGHTLY = process.env["LOGWRIGHT_NIGHTLY"] === "1";

/** Sources that packages bring along. Every n-th of their files is read, by the ordinary run and by the nightly one. */
interface Foreign {
  readonly name: string;
  readonly folder: string;
  /** Absent: the nightly run alone. */
  readonly every?: number;
  readonly nightly: number;
}

const FOREIGN: readonly Foreign[] = [
  { name: "zod", folder: "zod/src/v4/core", every: 4, nightly: 1 },
  { name: "grpc-js", folder: "@grpc/grpc-js/src", every: 14, nightly: 1 },
  { name: "ajv", folder: "ajv/lib", every: 16, nightly: 1 },
  { name: "all of zod", folder: "zod/src", nightly: 3 },
  { name: "arethetypeswrong", folder: "@arethetypeswrong/core/src", nightly: 1 },
  { name: "eslint, JavaScript", folder: "eslint/lib", nightly: 4 },
  { name: "eslint 9, JavaScript", folder: "eslint9/lib", nightly: 8 },
  { name: "typescript-eslint, JavaScript", folder: "@typescript-eslint/eslint-plugin/dist", nightly: 6 },
  { name: "vite, JavaScript", folder: "vite/dist/node", nightly: 1 },
  { name: "protobufjs, JavaScript", folder: "protobufjs/src", nightly: 2 },
];

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ["node"],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowJs: true,
  allowImportingTsExtensions: true,
};

/** A file that handles records and declares a global, so that every other file is searched for where they may go. */
const HANDLER = `${MODULES}/../handler.ts`;
const HANDLER_TEXT = `import type { LogRecord } from "@logwright/runtime";
declare global { var lastRecord: LogRecord | undefined; }
export const keep = (record: LogRecord): void => { globalThis.lastRecord = record; };
`;
const RUNTIME = `${MODULES}/../runtime-types.d.ts`;

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.[cm]?[jt]s$/.test(name) && !/\.d\.[cm]?ts$|(^|[/\\])tests?[/\\]|\.test\.|\.min\./.test(name))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .sort();
}

function programOf(files: readonly string[]): ts.Program {
  const host = ts.createCompilerHost({ ...OPTIONS, paths: { "@logwright/runtime": [RUNTIME] } }, true);
  const { getSourceFile, fileExists, readFile } = host;
  const memory: Readonly<Record<string, string>> = { [HANDLER]: HANDLER_TEXT, [RUNTIME]: RUNTIME_TYPES };
  host.fileExists = (name) => name in memory || fileExists(name);
  host.readFile = (name) => memory[name] ?? readFile(name);
  host.getSourceFile = (name, target, ...rest) =>
    name in memory
      ? ts.createSourceFile(name, memory[name] ?? "", target, true)
      : getSourceFile.call(host, name, target, ...rest);
  return ts.createProgram({
    rootNames: [...files, HANDLER],
    options: { ...OPTIONS, paths: { "@logwright/runtime": [RUNTIME] } },
    host,
  });
}

const config: Linter.Config = {
  ...(plugin.configs.strict as Linter.Config),
  files: ["**/*.ts", "**/*.js", "**/*.cjs", "**/*.mjs"],
  linterOptions: { reportUnusedDisableDirectives: "off" },
};

describe.each(FOREIGN.filter(({ every }) => NIGHTLY || every !== undefined))("$name", ({ folder, every, nightly }) => {
  const root = `${MODULES}/${folder}`;

  test("every rule reads its sources without a crash, and the flow of records has nothing to say", () => {
    expect(existsSync(root)).toBe(true);
    const all = sourcesIn(root);
    const files = all.filter((_, at) => at % (NIGHTLY ? nightly : (every ?? nightly)) === 0);
    expect(files.length).toBeGreaterThan(2);
    const program = programOf(files);
    const linter = new Linter({ configType: "flat", cwd: `${MODULES}/..` });
    for (const file of files) {
      const source = program.getSourceFile(file);
      if (source === undefined) throw new Error(`${file} is not in the program`);
      const messages = linter.verify(
        readFileSync(file, "utf8"),
        // ESLint lints nothing below node_modules: the file goes by another name, and its program by none.
        [{ ...config, languageOptions: { parser: named(program, file) } }],
        { filename: file.replace("/node_modules/", "/foreign/") },
      );
      const crashes = messages.filter(({ fatal, messageId }) => fatal === true || messageId === "crashed");
      expect(crashes.map(({ message }) => `${file}: ${message}`)).toEqual([]);
      const flow = messages.filter(({ ruleId }) => ruleId === "logwright/redaction-only-sink");
      expect(flow.map(({ line, message }) => `${file}:${line} ${message}`)).toEqual([]);
      expect(analyzeFile(program, source).map(({ data }) => `${file}: ${data.what}`)).toEqual([]);
    }
  }, 600_000);
});

/** A parser that takes the file for another of the program. */
function named(program: ts.Program, file: string): Linter.Parser {
  return {
    parseForESLint: (text: string, options: object) =>
      parser.parseForESLint(text, { ...options, programs: [program], filePath: file }),
  } as unknown as Linter.Parser;
}
