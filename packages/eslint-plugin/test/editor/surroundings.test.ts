import parser from "@typescript-eslint/parser";
import { RuleTester } from "@typescript-eslint/rule-tester";
import { execFileSync, spawnSync } from "node:child_process";
import { Linter } from "eslint";
import { Linter as Linter9 } from "eslint9";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, describe, expect, it, test } from "vitest";
import plugin from "../../src/index.ts";
import { redactionOnlySink } from "../../src/rules/redaction-only-sink.ts";
import { FILES, projectOnDisk, RAW_SOURCE } from "./project-on-disk.ts";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;

const RULE = "logwright/redaction-only-sink";
const VERSIONS = [
  ["10", Linter],
  ["9", Linter9 as unknown as typeof Linter],
] as const;

/** The ways in which a parser may be told of types. */
const TYPED = {
  project: (folder: string) => ({ project: "./tsconfig.json", tsconfigRootDir: folder }),
  projectService: (folder: string) => ({ projectService: true, tsconfigRootDir: folder }),
  programs: (folder: string) => ({ programs: [programOn(folder)] }),
} as const;

function programOn(folder: string): ts.Program {
  const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), ts.sys.readFile) as { config: unknown };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  return ts.createProgram(fileNames, options);
}

const configOf = (parserOptions: object): Linter.Config => ({
  files: ["**/*.ts"],
  plugins: { logwright: plugin as never },
  languageOptions: { parser, parserOptions },
  rules: { [RULE]: "error" },
});

describe.each(VERSIONS)("ESLint %s", (_version, Version) => {
  test.each(Object.entries(TYPED))("with parserOptions.%s the way through another file is seen", (_how, options) => {
    const clean = projectOnDisk();
    const raw = projectOnDisk({ ...FILES, "source.ts": RAW_SOURCE });
    const lint = (folder: string): readonly string[] =>
      new Version({ configType: "flat", cwd: folder })
        .verify(readFileSync(join(folder, "drain.ts"), "utf8"), [configOf(options(folder))], {
          filename: join(folder, "drain.ts"),
        })
        .map(({ ruleId, messageId, line, message }) => `${ruleId} ${messageId ?? message} ${line}`);
    expect(lint(clean)).toEqual([]);
    expect(lint(raw)).toEqual([`${RULE} rawToSink 5`]);
  });

  test("without types it refuses to run, and configs.syntactic leaves it out", () => {
    const linter = new Version({ configType: "flat" });
    const verify = (config: object): readonly (string | undefined)[] =>
      linter
        .verify(FILES["drain.ts"] ?? "", [{ ...config, files: ["**/*.ts"], languageOptions: { parser } }], "a.ts")
        .map(({ messageId }) => messageId);
    expect(verify({ ...configOf({}), languageOptions: { parser } })).toEqual(["needsTypes"]);
    expect(Object.keys(plugin.configs.syntactic.rules ?? {})).not.toContain(RULE);
    expect(verify(plugin.configs.syntactic)).toEqual([]);
  });
});

const root = projectOnDisk();
new RuleTester({
  languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: root } },
}).run("redaction-only-sink", redactionOnlySink, {
  valid: [{ name: "what another file has redacted", code: FILES["drain.ts"] ?? "", filename: "drain.ts" }],
  invalid: [
    {
      name: "a raw record, with the way in the message",
      filename: "drain.ts",
      code: 'import { recordOf, type Sink } from "@logwright/runtime";\nexport const drain = (sink: Sink, value: any = recordOf("a", {})): void => {\n  sink.write(value);\n};\n',
      errors: [
        {
          messageId: "rawToSink",
          line: 3,
          column: 14,
          endColumn: 19,
          data: { what: "sink.write", path: "recordOf (drain.ts:2) -> value (drain.ts:3)" },
        },
      ],
    },
  ],
});

test("an edited buffer, a new Program, and the old one again: each is judged by itself", () => {
  const folder = projectOnDisk();
  const linter = new Linter({ configType: "flat", cwd: folder });
  const drain = join(folder, "drain.ts");
  const lint = (program: ts.Program): readonly (string | undefined)[] =>
    linter
      .verify(FILES["drain.ts"] ?? "", [configOf({ programs: [program] })], drain)
      .map(({ messageId }) => messageId);
  const before = programOn(folder);
  expect(lint(before)).toEqual([]);
  writeFileSync(join(folder, "source.ts"), RAW_SOURCE);
  const after = programOn(folder);
  expect(lint(after)).toEqual(["rawToSink"]);
  expect(lint(before)).toEqual([]);
  writeFileSync(join(folder, "source.ts"), FILES["source.ts"] ?? "");
  expect(lint(programOn(folder))).toEqual([]);
});

test("with projectService a change on disk of another file is seen by the next lint", () => {
  const folder = projectOnDisk();
  const linter = new Linter({ configType: "flat", cwd: folder });
  const lint = (name: string): readonly (string | undefined)[] =>
    linter
      .verify(readFileSync(join(folder, name), "utf8"), [configOf(TYPED.projectService(folder))], join(folder, name))
      .map(({ messageId }) => messageId);
  expect([lint("source.ts"), lint("drain.ts")]).toEqual([[], []]);
  writeFileSync(join(folder, "source.ts"), RAW_SOURCE);
  // An editor lints the file that was edited, and then what is open beside it.
  expect([lint("source.ts"), lint("drain.ts")]).toEqual([[], ["rawToSink"]]);
});

test("eslint --cache shows an old result when only another file has changed; a fresh run and logwright-audit do not", () => {
  const folder = projectOnDisk();
  const node = (
    script: string,
    ...args: readonly string[]
  ): { readonly stdout: string; readonly status: number | null } =>
    spawnSync(process.execPath, [join(import.meta.dirname, script), ...args], { encoding: "utf8" });
  const run = (how: "cache" | "fresh"): unknown => JSON.parse(node("typed-cache-run.mjs", folder, how).stdout);
  const audit = (): number | null => node("../../dist/audit/cli.js", "-p", join(folder, "tsconfig.json")).status;
  expect(run("cache")).toEqual([]);
  writeFileSync(join(folder, "source.ts"), RAW_SOURCE);
  expect(run("cache")).toEqual([]);
  expect(run("fresh")).toEqual(["rawToSink"]);
  expect(audit()).toBe(1);
  // A change of the file itself ends it.
  writeFileSync(join(folder, "drain.ts"), `${FILES["drain.ts"]}export {};\n`);
  expect(run("cache")).toEqual(["rawToSink"]);
}, 300_000);

test("re-lints of an edited file keep neither memory nor Programs", () => {
  const rounds = process.env["LOGWRIGHT_NIGHTLY"] === "1" ? 1_000 : 120;
  const text = execFileSync(
    process.execPath,
    ["--expose-gc", join(import.meta.dirname, "edit-run.mjs"), projectOnDisk(), String(rounds)],
    { encoding: "utf8" },
  );
  const { grown, held, reports } = JSON.parse(text) as { grown: number; held: number; reports: number };
  expect(reports).toBe(rounds);
  expect(grown).toBeLessThan(4_000_000);
  expect(held).toBeLessThanOrEqual(2);
}, 300_000);
