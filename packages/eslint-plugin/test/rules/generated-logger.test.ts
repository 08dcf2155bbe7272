import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import plugin from "../../src/index.ts";

const PROGRAM = join(import.meta.dirname, "..", "programs", "generated-logger");

/** `line rule message` for each report of the per-file rules, on the repository's own runtime and generated files. */
function lint(file: string): readonly string[] {
  const linter = new Linter({ configType: "flat", cwd: PROGRAM });
  const { "logwright/redaction-only-sink": _sink, ...rules } = plugin.configs.strict.rules ?? {};
  const config = {
    files: ["**/*.ts"],
    plugins: { logwright: plugin as never },
    languageOptions: { parser, parserOptions: { project: "./tsconfig.json", tsconfigRootDir: PROGRAM } },
    rules,
  };
  const messages = linter.verify(readFileSync(join(PROGRAM, file), "utf8"), [config], {
    filename: join(PROGRAM, file),
  });
  return messages
    .filter(({ messageId }) => messageId !== "indexStale")
    .map(({ line, ruleId, messageId, message }) => `${line} ${ruleId?.slice(10)} ${messageId ?? message}`);
}

test("both programs compile: what is reported is what types do not stop", () => {
  const { config } = ts.readConfigFile(join(PROGRAM, "tsconfig.json"), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, PROGRAM);
  const own = ts.createProgram(fileNames, options);
  const errors = fileNames.flatMap((name) => ts.getPreEmitDiagnostics(own, own.getSourceFile(name)));
  expect(
    errors.map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`),
  ).toEqual([]);
});

test("the repository's own generated logger, used well", () => expect(lint("clean.ts")).toEqual([]));

test("the repository's own generated logger, past its types", () => {
  expect(lint("wrong.ts")).toEqual([
    "4 registered-event-name unregisteredNear",
    "5 registered-event-name wrongSeverity",
    "5 declared-keys missing",
    "5 declared-keys missing",
    "5 declared-keys missing",
    "5 declared-keys undeclared",
    "5 declared-keys undeclared",
    "5 declared-keys undeclared",
    "6 registered-metric-name unregisteredNear",
    "8 declared-keys undeclared",
    "9 error-needs-code missing",
    "11 registered-event-name unregisteredNear",
  ]);
});
