import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import plugin from "../../src/index.ts";
import { FIXTURES } from "../rule-tester.ts";

const FILE = join(FIXTURES, "file.ts");
const NAMES = join(FIXTURES, "names", "names.ts");
const CODE =
  'import { getLogger } from "./generated/index.ts";\nimport { RIGHT } from "./names/names.ts";\ngetLogger("a").info(RIGHT);\n';

/** A program over the fixtures in which some files have other texts, as an editor's buffers have. */
function programWith(buffers: Readonly<Record<string, string>>, old?: ts.Program): ts.Program {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(FIXTURES, "tsconfig.json"), ts.sys.readFile).config,
    ts.sys,
    FIXTURES,
  );
  const host = ts.createCompilerHost(options, true);
  const { readFile, getSourceFile } = host;
  host.readFile = (name) => buffers[name] ?? readFile(name);
  host.getSourceFile = (name, target, ...rest) => {
    const text = buffers[name];
    if (text !== undefined) return ts.createSourceFile(name, text, target, true);
    return old?.getSourceFile(name) ?? getSourceFile.call(host, name, target, ...rest);
  };
  return ts.createProgram({ rootNames: [FILE], options, host, ...(old === undefined ? {} : { oldProgram: old }) });
}

function lint(program: ts.Program): readonly string[] {
  const linter = new Linter({ configType: "flat", cwd: FIXTURES });
  const config = {
    files: ["**/*.ts"],
    plugins: { logwright: plugin as never },
    languageOptions: { parser, parserOptions: { programs: [program] } },
    rules: { "logwright/registered-event-name": "error" },
  };
  return linter.verify(CODE, [config as never], { filename: FILE }).map(({ message }) => message);
}

test("a name that changes in another file changes the report, with the next Program", () => {
  const text = readFileSync(NAMES, "utf8");
  const before = programWith({ [FILE]: CODE });
  expect(lint(before)).toEqual([]);
  const edited = programWith(
    { [FILE]: CODE, [NAMES]: text.replace('RIGHT = "training.run.start"', 'RIGHT = "nobody.knows"') },
    before,
  );
  expect(lint(edited)).toEqual([
    'Event "nobody.knows" (from names/names.ts:1) is not registered. Declare it in the registry, then run `npx logwright generate`.',
  ]);
  const undone = programWith({ [FILE]: CODE, [NAMES]: text }, edited);
  expect(lint(undone)).toEqual([]);
  // The first program is still what it was.
  expect(lint(before)).toEqual([]);
});

test("projectService gives the same reports as a program", () => {
  const linter = new Linter({ configType: "flat", cwd: FIXTURES });
  const code =
    'import { log } from "./team/log.ts";\nexport const f = (out: Console): void => { log.info("nobody.knows"); out.log("x"); };\n';
  const config = {
    files: ["**/*.ts"],
    plugins: { logwright: plugin as never },
    languageOptions: { parser, parserOptions: { projectService: true, tsconfigRootDir: FIXTURES } },
    rules: { "logwright/registered-event-name": "error", "logwright/no-print": "error" },
  };
  const ids = linter
    .verify(code, [config as never], { filename: FILE })
    .map(({ messageId, message }) => messageId ?? message);
  expect(ids).toEqual(["unregistered", "prints"]);
});
