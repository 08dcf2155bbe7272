import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import plugin from "../../src/index.ts";
import { FIXTURES } from "../rule-tester.ts";

const OXLINT = join(dirname(createRequire(import.meta.url).resolve("oxlint/package.json")), "bin/oxlint");
const BUILT = join(import.meta.dirname, "../../dist/index.js");

/** At least one finding of every rule that needs no more than one file, and as much that is right. */
const SAMPLE = `import { writeSync } from "node:fs";
import pino from "pino";
import { getLogger, metrics } from "../generated/index.ts";
import { text } from "@logwright/runtime/generated";

const logger = getLogger("sample");
const NAME = "nobody.knows";
logger.info("training.run.start", { model_id: "m" });
logger.info(NAME);
logger.info("training.run.strat", {});
logger.info("training.run.start", { model: "m" });
logger.evalRegression({ metric: "m" });
const { error: shout } = console;
shout("x");
process.stdout.write(text);
process.stdout.isTTY;
writeSync(1, "x");
writeSync(7, "x");
// eslint-disable-next-line logwright/no-print
console.warn("x");
// eslint-disable-next-line logwright/no-print -- the progress of a command for people
console.warn("x");
pino().info("x", metrics);
`;

/** `line:column rule: message`. */
type Said = string;

const { rules } = plugin.configs.syntactic as { readonly rules: Linter.RulesRecord };
let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "logwright-oxlint-")));
  mkdirSync(join(folder, "src"));
  cpSync(join(FIXTURES, "generated"), join(folder, "generated"), { recursive: true });
  cpSync(join(FIXTURES, "registry.yaml"), join(folder, "registry.yaml"));
  writeFileSync(join(folder, "src", "sample.ts"), SAMPLE);
  writeFileSync(
    join(folder, ".oxlintrc.json"),
    JSON.stringify({
      jsPlugins: [{ name: "logwright", specifier: BUILT }],
      categories: { correctness: "off" },
      rules,
    }),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface OxlintReport {
  readonly diagnostics: readonly {
    readonly message: string;
    readonly code: string;
    readonly labels: readonly { readonly span: { readonly line: number; readonly column: number } }[];
  }[];
}

function saidByOxlint(): readonly Said[] {
  const run = spawnSync(process.execPath, [OXLINT, "--format", "json", "src"], { cwd: folder, encoding: "utf8" });
  expect(run.stderr).toBe("");
  const { diagnostics } = JSON.parse(run.stdout) as OxlintReport;
  return diagnostics
    .map(({ message, code, labels }) => {
      const { line, column } = labels[0]?.span ?? { line: 0, column: 0 };
      return `${line}:${column} ${code.replace("(", "/").replace(")", "")}: ${message}`;
    })
    .sort();
}

function saidByEslint(): readonly Said[] {
  const linter = new Linter({ configType: "flat", cwd: folder });
  const config: Linter.Config = {
    ...(plugin.configs.syntactic as Linter.Config),
    files: ["**/*.ts"],
    languageOptions: { parser },
    linterOptions: { reportUnusedDisableDirectives: "off" },
  };
  return linter
    .verify(SAMPLE, [config], { filename: join(folder, "src", "sample.ts") })
    .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`)
    .sort();
}

test("oxlint runs the rules of the syntactic config, and says what ESLint says", () => {
  const said = saidByOxlint();
  expect(said).toEqual(saidByEslint());
  const found = new Set(said.map((each) => / (.*?):/.exec(each)?.[1]));
  expect([...found].sort()).toEqual([
    "logwright/declared-keys",
    "logwright/error-needs-code",
    "logwright/no-foreign-logger",
    "logwright/no-print",
    "logwright/no-runtime-internals",
    "logwright/no-unused-suppression",
    "logwright/registered-event-name",
  ]);
});
