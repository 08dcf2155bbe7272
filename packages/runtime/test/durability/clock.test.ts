import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { numbers, readLog, runProgram, temporaryDirectory } from "./run-program.ts";

test("a clock that goes backwards loses and overwrites nothing", async () => {
  const logDir = temporaryDirectory();
  const ended = await runProgram("clock.mjs", { count: 500, options: { logDir, rotate: { seconds: 1 } } });
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  const files = readdirSync(logDir);
  expect(files.length).toBeGreaterThan(1);
  const all = files.flatMap((file) => numbers(readLog(join(logDir, file)))) as number[];
  expect(all.sort((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_, i) => i));
});
