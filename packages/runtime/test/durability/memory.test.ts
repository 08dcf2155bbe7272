import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runProgram, temporaryDirectory } from "./run-program.ts";

const MOST_MB = 200;

test("one million records in one tick need little memory and are all there", async () => {
  const logDir = temporaryDirectory();
  const ended = await runProgram("million.mjs", { options: { logDir } });
  expect((JSON.parse(ended.stderr) as { megabytes: number }).megabytes).toBeLessThan(MOST_MB);
  expect(statSync(join(logDir, "r.jsonl")).size).toBeGreaterThan(130_000_000);
});

test("one million records that cannot be written need little memory", async () => {
  const file = join(temporaryDirectory(), "file");
  writeFileSync(file, "");
  const ended = await runProgram("million.mjs", { options: { logDir: file } });
  expect(ended.code).toBe(0);
  const [, report] = /(\{"seconds.*?\})/.exec(ended.stderr) ?? [];
  expect((JSON.parse(report ?? "{}") as { megabytes: number }).megabytes).toBeLessThan(MOST_MB);
  expect(ended.stderr).toMatch(/\d{6} records are lost/);
});
