// Edits a file and lints it with a new Program each time, as an editor does; prints how the heap grew over the second
// half, and how many of the Programs are still held: `node --expose-gc edit-run.mjs <project> <rounds>`.
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import plugin from "../../dist/index.js";

const [folder, rounds] = process.argv.slice(2);
const file = join(folder, "drain.ts");
const text = readFileSync(file, "utf8");
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(folder, "tsconfig.json"), ts.sys.readFile).config,
  ts.sys,
  folder,
);
const host = ts.createCompilerHost({ ...options, lib: ["lib.es5.d.ts"] }, true);
const { getSourceFile } = host;
const parsed = new Map();
let buffer = text;
host.getSourceFile = (name, ...rest) => {
  if (name === file) return ts.createSourceFile(name, buffer, rest[0], true);
  if (!parsed.has(name)) parsed.set(name, getSourceFile.call(host, name, ...rest));
  return parsed.get(name);
};
const linter = new Linter({ configType: "flat", cwd: folder });
const rules = { "logwright/redaction-only-sink": "error" };
const programs = [];
let reports = 0;

/** A program's weak reference must be all that this frame keeps. */
function edit(round) {
  buffer = text.replace("next()", `JSON.parse("${round}")`);
  const program = ts.createProgram({ rootNames: [file], options: { ...options, lib: ["lib.es5.d.ts"] }, host });
  const messages = linter.verify(
    buffer,
    [
      {
        files: ["**/*.ts"],
        plugins: { logwright: plugin },
        languageOptions: { parser, parserOptions: { programs: [program] } },
        rules,
      },
    ],
    { filename: file },
  );
  if (messages.length !== 1 || messages[0].messageId !== "unprovenAtSink") throw new Error(JSON.stringify(messages));
  reports += 1;
  return new WeakRef(program);
}

const settle = async () => {
  for (let i = 0; i < 4; i++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    globalThis.gc();
  }
  return process.memoryUsage().heapUsed;
};

let before = 0;
for (let round = 0; round < Number(rounds); round += 1) {
  if (round === Math.floor(Number(rounds) / 2)) before = await settle();
  programs.push(edit(round));
}
const after = await settle();
const held = programs.filter((each) => each.deref() !== undefined).length;
process.stdout.write(JSON.stringify({ grown: after - before, held, reports }));
