import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MUTATIONS } from "./mutations.ts";

const ROOT = join(import.meta.dirname, "../../../..");

test.each(MUTATIONS)('the replacement "$rule" stands where the mutation looks for it, once', (mutation) => {
  const source = readFileSync(join(ROOT, "packages/codegen/src", mutation.file), "utf8");
  expect(source.split(mutation.text)).toHaveLength(2);
  expect(mutation.instead).not.toBe(mutation.text);
  expect(existsSync(join(ROOT, "packages/codegen/test", mutation.suite))).toBe(true);
});

describe.runIf(process.env["LOGWRIGHT_NIGHTLY"] === "1")("without one replacement the suite is red", () => {
  test.each(MUTATIONS.map((mutation, index) => [mutation.rule, index, mutation.suite] as const))(
    "%s",
    (_rule, index, suite) => {
      const environment = { ...process.env, LOGWRIGHT_NIGHTLY: "", LOGWRIGHT_MUTATION: String(index) };
      const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
      const config = join(import.meta.dirname, "vitest.config.ts");
      const run = spawnSync(
        process.execPath,
        [vitest, "run", "--config", config, "--bail", "1", `packages/codegen/test/${suite}`],
        { cwd: ROOT, env: environment, encoding: "utf8", timeout: 300_000 },
      );
      // Red is a test that failed: a run that was cut off, or did not start, says nothing.
      expect(run.error).toBeUndefined();
      expect(run.signal).toBeNull();
      expect(run.stdout).toMatch(/Tests .*\d+ failed/);
      expect(run.stdout + run.stderr).not.toContain("fits nowhere");
      expect(run.status).not.toBe(0);
    },
    600_000,
  );
});
