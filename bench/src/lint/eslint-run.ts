// A child process of bench/src/lint.ts: one run of ESLint over a folder; prints its figures as JSON.
import { performance } from "node:perf_hooks";
import plugin from "@logwright/eslint-plugin";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

// As the parser concludes for itself where ESLint's own command runs: no file changes meanwhile. Without this, each file that
// ESLint reads otherwise than the compiler (one that starts with `#!`) would make a new Program.
process.env["TSESTREE_SINGLE_RUN"] ??= "true";

const [folder = ".", mode = "typed", project = "./tsconfig.json", ...patterns] = process.argv.slice(2);

/** Time of each rule in milliseconds, over all files. */
function ruleTimes(results: readonly ESLint.LintResult[]): Record<string, number> {
  const times: Record<string, number> = {};
  for (const { stats } of results) {
    for (const pass of stats?.times.passes ?? []) {
      for (const [rule, { total }] of Object.entries(pass.rules ?? {})) times[rule] = (times[rule] ?? 0) + total;
    }
  }
  return times;
}

const typed = tseslint.configs.recommendedTypeChecked;
const configs = {
  typed: [...typed],
  both: [...typed, plugin.configs.recommended],
  sinks: [{ plugins: { logwright: plugin }, rules: { "logwright/redaction-only-sink": "error" } }],
}[mode];
const eslint = new ESLint({
  cwd: folder,
  stats: true,
  overrideConfigFile: true,
  ignorePatterns: ["**/fixtures/**", "**/programs/**", "**/dist/**"],
  overrideConfig: [
    ...((configs ?? []) as never[]),
    {
      files: ["**/*.ts"],
      languageOptions: {
        parser: tseslint.parser,
        parserOptions: { project, tsconfigRootDir: folder },
      },
    },
  ],
});
const started = performance.now();
const results = await eslint.lintFiles(patterns.length === 0 ? ["src/**/*.ts"] : patterns);
const ms = performance.now() - started;
const ours = Object.entries(ruleTimes(results)).filter(([rule]) => rule.startsWith("logwright/"));
const fatal = results.flatMap(({ messages }) => messages).find((message) => message.fatal === true);
if (fatal !== undefined) throw new Error(fatal.message);
const messages = results
  .flatMap((result) => result.messages)
  .filter(({ ruleId }) => ruleId?.startsWith("logwright/redaction") === true);
console.log(
  JSON.stringify({
    ms: Math.round(ms),
    cpuMs: Math.round(process.cpuUsage().user / 1000),
    memoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    files: results.length,
    sinkFindings: messages.length,
    ruleMs: Object.fromEntries(ours.map(([rule, total]) => [rule, Math.round(total)])),
  }),
);
