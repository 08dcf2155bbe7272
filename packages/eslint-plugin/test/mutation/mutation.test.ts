import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MUTATIONS } from "./mutations.ts";

const ROOT = join(import.meta.dirname, "../../../..");
const PLUGIN = "packages/eslint-plugin";

test("the table breaks at least 25 steps, each once", () => {
  expect(MUTATIONS.length).toBeGreaterThanOrEqual(25);
  expect(new Set(MUTATIONS.map(({ step }) => step)).size).toBe(MUTATIONS.length);
});

test.each(MUTATIONS)('"$step" stands where the mutation looks for it, once', ({ file, text, instead, seenBy }) => {
  const source = readFileSync(join(ROOT, PLUGIN, "src/call-graph", file), "utf8");
  expect(source.split(text)).toHaveLength(2);
  expect(instead).not.toBe(text);
  expect(existsSync(join(ROOT, PLUGIN, "test/programs/redaction-only-sink", `${seenBy}.ts`))).toBe(true);
});

describe.runIf(process.env["LOGWRIGHT_NIGHTLY"] === "1")("a step taken away turns its program red", () => {
  test.each(MUTATIONS.map((mutation, index) => [mutation.step, mutation.seenBy, index] as const))(
    "%s",
    (_step, seenBy, index) => {
      const run = spawnSync(
        process.execPath,
        [
          join(ROOT, "node_modules/vitest/vitest.mjs"),
          ...["run", "--config", join(import.meta.dirname, "vitest.config.ts"), "-t", seenBy.replaceAll(".", "\\.")],
          ...["programs", "reach"].map((name) => `${PLUGIN}/test/call-graph/${name}.test.ts`),
        ],
        {
          cwd: ROOT,
          env: { ...process.env, LOGWRIGHT_NIGHTLY: "", LOGWRIGHT_MUTATION: String(index) },
          encoding: "utf8",
          timeout: 300_000,
        },
      );
      const said = run.stdout + run.stderr;
      expect(said).not.toContain("fits nowhere");
      expect(said).not.toContain("Transform failed");
      expect(said).toMatch(/Tests .*failed/);
    },
    600_000,
  );
});
