// Lints one file again and again and prints how the heap grew, and how many of the programs it made are still held.
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { join } from "node:path";
import ts from "typescript";
import plugin from "../../dist/index.js";

const FIXTURES = join(import.meta.dirname, "..", "fixtures");
const FILE = join(FIXTURES, "file.ts");
const CODE =
  'import { getLogger } from "./generated/index.ts";\nconst l = getLogger("a");\nl.info("nobody.knows");\nconsole.log(1);\n';
const ROUNDS = 1_000;
const PROGRAMS = 20;

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(FIXTURES, "tsconfig.json"), ts.sys.readFile).config,
  ts.sys,
  FIXTURES,
);
const host = ts.createCompilerHost({ ...options, types: [], lib: ["lib.es5.d.ts"] }, true);
const { getSourceFile } = host;
const parsed = new Map();
host.getSourceFile = (name, ...rest) => {
  if (name === FILE) return ts.createSourceFile(name, CODE, rest[0], true);
  if (!parsed.has(name)) parsed.set(name, getSourceFile.call(host, name, ...rest));
  return parsed.get(name);
};
const makeProgram = () =>
  ts.createProgram({ rootNames: [FILE], options: { ...options, types: [], lib: ["lib.es5.d.ts"] }, host });

function lint(program) {
  const linter = new Linter({ configType: "flat", cwd: FIXTURES });
  const languageOptions = { parser, parserOptions: { programs: [program] } };
  const messages = linter.verify(CODE, [{ ...plugin.configs.strict, files: ["**/*.ts"], languageOptions }], {
    filename: FILE,
  });
  if (messages.length < 2 || messages.some(({ messageId }) => messageId === "crashed"))
    throw new Error(JSON.stringify(messages));
}

/** A program's weak reference must be all that this frame keeps. */
const lintNew = () => {
  const program = makeProgram();
  lint(program);
  return new WeakRef(program);
};

const settle = async () => {
  for (let i = 0; i < 4; i++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    globalThis.gc();
  }
  return process.memoryUsage().heapUsed;
};

const program = makeProgram();
for (let i = 0; i < ROUNDS / 5; i++) lint(program);
const before = await settle();
for (let i = 0; i < ROUNDS; i++) lint(program);
const after = await settle();
const programs = Array.from({ length: PROGRAMS }, lintNew);
await settle();
process.stdout.write(
  JSON.stringify({ grown: after - before, held: programs.filter((each) => each.deref() !== undefined).length }),
);
