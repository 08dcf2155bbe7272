import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { unifiedDiff } from "../../src/write/unified-diff.ts";

/** Applies a unified diff, trusting nothing: context must fit and counts must be right. */
function patched(before: string, diff: string): string {
  const source = before === "" ? [] : before.replace(/\n$/, "").split("\n");
  const result: string[] = [];
  let at = 0;
  let [left, right] = [0, 0];
  for (const line of diff.split("\n").slice(2)) {
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@$/.exec(line);
    if (hunk !== null) {
      expect([left, right]).toEqual([0, 0]);
      [left, right] = [Number(hunk[2] ?? 1), Number(hunk[3] ?? 1)];
      const start = left === 0 ? Number(hunk[1]) : Number(hunk[1]) - 1;
      result.push(...source.slice(at, start));
      at = start;
      continue;
    }
    const [kind, text] = [line[0], line.slice(1)];
    if (kind !== "+") {
      expect(source[at]).toBe(text);
      at += 1;
      left -= 1;
    }
    if (kind !== "-") {
      result.push(text);
      right -= 1;
    }
  }
  expect([left, right]).toEqual([0, 0]);
  return [...result, ...source.slice(at)].map((line) => `${line}\n`).join("");
}

const lines = fc
  .array(fc.constantFrom("a", "b", "c", "", "long line"), { maxLength: 30 })
  .map((all) => all.map((line) => `${line}\n`).join(""));

test("a diff applied to the first text gives the second", () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      expect(patched(before, unifiedDiff("f", before, after))).toBe(after);
    }),
    { numRuns: 500 },
  );
});

test("patch(1) agrees", ({ skip }) => {
  if (spawnSync("patch", ["--version"]).status !== 0) skip("patch is not installed: apt-get install patch");
  const folder = mkdtempSync(join(tmpdir(), "logwright-diff-"));
  try {
    const numbers = Array.from({ length: 60 }, (_, index) => `${index}\n`);
    const before = numbers.join("");
    const after = numbers.map((line, index) => (index % 17 === 5 ? "changed\n" : line)).join("");
    writeFileSync(join(folder, "f"), before);
    const { status } = spawnSync("patch", ["-p1"], { cwd: folder, input: `${unifiedDiff("f", before, after)}\n` });
    expect({ status, text: readFileSync(join(folder, "f"), "utf8") }).toEqual({ status: 0, text: after });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a new file and a removed one come from and go to /dev/null; a missing last line end is told", () => {
  expect(unifiedDiff("f", undefined, "a\n")).toBe("--- /dev/null\n+++ b/f\n@@ -0,0 +1 @@\n+a");
  expect(unifiedDiff("f", "a\n", undefined)).toBe("--- a/f\n+++ /dev/null\n@@ -1 +0,0 @@\n-a");
  expect(unifiedDiff("f", "a", "a\n")).toBe("--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a");
});

test("large texts that have nothing in common end soon", () => {
  const text = (word: string): string => Array.from({ length: 20_000 }, (_, index) => `${word} ${index}\n`).join("");
  const start = performance.now();
  expect(unifiedDiff("f", text("a"), text("b")).split("\n").length).toBe(40_003);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test("of two large texts that differ everywhere the beginning is compared", () => {
  const text = (word: string): string => Array.from({ length: 200_000 }, (_, line) => `${word} ${line}\n`).join("");
  const diff = unifiedDiff("f", text("before"), text("after")).split("\n");
  expect(diff.slice(0, 4)).toEqual([
    "--- a/f",
    "+++ b/f",
    expect.stringMatching(/^@@ -1,\d+ \+1,\d+ @@$/),
    "-before 0",
  ]);
  expect(diff.at(-1)).toBe("… and more, too much to be compared");
});

test("only the lines around the change of a large text are taken apart, and their numbers are right", () => {
  const lines = Array.from({ length: 100_000 }, (_, line) => `${line}\n`);
  const diff = unifiedDiff("f", lines.join(""), lines.with(70_000, "other\n").join(""));
  const around = [69_997, 69_998, 69_999].map((line) => ` ${line}`);
  const behind = [70_001, 70_002, 70_003].map((line) => ` ${line}`);
  expect(diff.split("\n").slice(2)).toEqual(["@@ -69998,7 +69998,7 @@", ...around, "-70000", "+other", ...behind]);
});
