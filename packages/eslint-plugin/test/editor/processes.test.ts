import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FIXTURES } from "../rule-tester.ts";

const run = (script: string, ...args: readonly string[]): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ["--expose-gc", join(import.meta.dirname, script), ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    }),
  );

test("the plugin alone brings neither the compiler nor ESLint along: only a rule with types does", () => {
  const before = run("import-run.mjs") as readonly string[];
  expect(before.filter((name) => /\/(typescript|eslint|typescript-estree)\//.test(name))).toEqual([]);
  expect(before.length).toBeLessThan(40);
  const after = run("import-run.mjs", "typed") as readonly string[];
  expect(after.filter((name) => /\/typescript\//.test(name))).toHaveLength(1);
});

test("no module imports the compiler's values: Node would search the whole of it for names, half a second of every lint", () => {
  const sources = join(import.meta.dirname, "../../src");
  const importing = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter(
    (name) =>
      name.endsWith(".ts") &&
      /^import (?!type\b)[^;]*from "typescript"/m.test(readFileSync(join(sources, name), "utf8")),
  );
  expect(importing).toEqual([]);
  // Node's search looks through a module that hands on another at once.
  expect(readFileSync(join(sources, "../compiler.cjs"), "utf8")).not.toMatch(/^module\.exports = require/m);
});

test("1,000 re-lints keep nothing, and no program outlives its lint", () => {
  const { grown, held } = run("leak-run.mjs") as { grown: number; held: number };
  expect(grown).toBeLessThan(3_000_000);
  // The parser itself may keep the last one.
  expect(held).toBeLessThanOrEqual(1);
});

test("with a cache, a changed index is not missed", () => {
  const root = mkdtempSync(join(tmpdir(), "logwright-cache-"));
  try {
    mkdirSync(join(root, "src"));
    cpSync(join(FIXTURES, "generated"), join(root, "generated"), { recursive: true });
    cpSync(join(FIXTURES, "registry.yaml"), join(root, "registry.yaml"));
    writeFileSync(
      join(root, "src", "a.js"),
      'import { getLogger } from "../generated/index.js";\ngetLogger("a").info("training.run.start", { model_id: "m" });\n',
    );
    expect(run("cache-run.mjs", root)).toEqual([]);
    expect(run("cache-run.mjs", root)).toEqual([]);
    const index = join(root, "generated", "registry.index.json");
    writeFileSync(index, readFileSync(index, "utf8").replaceAll("training.run.start", "training.run.begin"));
    expect(run("cache-run.mjs", root)).toEqual([
      'Event "training.run.start" is not registered. Did you mean "training.run.begin"?',
    ]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
