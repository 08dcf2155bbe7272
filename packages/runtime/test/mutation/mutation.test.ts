import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MUTATIONS } from "./mutations.ts";

const ROOT = join(import.meta.dirname, "../../../..");

/** The tests that must notice; the real-file and process tests would only be slower. */
const SUITE = ["hostile", "sanitizers", "every-event", "differential", "tampering"].map(
  (name) => `packages/runtime/test/redact/${name}.test.ts`,
);
const RANDOM = "packages/codegen/test/emit/typescript/differential.test.ts";

test.each(MUTATIONS)('the rule "$rule" stands where the mutation looks for it, once', ({ file, text, instead }) => {
  const source = readFileSync(join(ROOT, "packages/runtime/src", file), "utf8");
  expect(source.split(text)).toHaveLength(2);
  expect(instead).not.toBe(text);
});

describe.runIf(process.env["LOGWRIGHT_NIGHTLY"] === "1")("switching a rule off turns the suite red", () => {
  test.each(MUTATIONS.map((mutation, index) => [mutation.rule, index] as const))(
    "%s",
    (_rule, index) => {
      const environment = { ...process.env, LOGWRIGHT_NIGHTLY: "", LOGWRIGHT_MUTATION: String(index) };
      const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
      const config = join(import.meta.dirname, "vitest.config.ts");
      const red = [SUITE, [RANDOM]].some((files) => {
        const run = spawnSync(process.execPath, [vitest, "run", "--config", config, "--bail", "1", ...files], {
          cwd: ROOT,
          env: environment,
          encoding: "utf8",
          timeout: 900_000,
        });
        // a run that was cut off has noticed nothing
        expect(run.error).toBeUndefined();
        expect(run.stdout + run.stderr).not.toContain("fits nowhere");
        return run.status !== 0;
      });
      expect(red).toBe(true);
    },
    2_000_000,
  );
});
