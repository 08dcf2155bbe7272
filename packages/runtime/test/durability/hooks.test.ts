import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { numbers, readLog, runProgram, startProgram, temporaryDirectory } from "./run-program.ts";

describe("exit hooks", () => {
  test.each(["nothing", "exit", "uncaught", "abort", "signal"])(
    "run before the last flush, and survive one that throws (%s)",
    async (ending) => {
      const logDir = temporaryDirectory();
      await runProgram("hooks.mjs", { ending, options: { logDir } });
      expect(numbers(readLog(join(logDir, "r.jsonl"))).slice(0, 2)).toEqual([0, "hook"]);
    },
  );
});

test.each([
  { ending: "nothing", reason: "exit 0" },
  { ending: "exit", reason: "exit 3" },
  { ending: "uncaught", reason: "uncaught exception" },
  { ending: "abort", reason: "abort" },
  { ending: "signal", reason: "SIGTERM" },
  { ending: "signalTwice", reason: "SIGTERM" },
  { ending: "handledSignal", reason: "exit 4" },
  { ending: "survivedException", reason: "exit 5" },
])("an exit hook runs once, when the process does end, and hears why ($ending)", async ({ ending, reason }) => {
  const logDir = temporaryDirectory();
  await runProgram("hooks.mjs", { ending, options: { logDir } });
  expect(readFileSync(join(logDir, "reasons.txt"), "utf8")).toBe(`${reason}\n`);
  expect(numbers(readLog(join(logDir, "r.jsonl")))).toEqual([0, "hook"]);
});

test("an exit hook of a program that opens no logger runs as well", async () => {
  const module = join(import.meta.dirname, "../../dist/index.js");
  const program = `import { atExit } from ${JSON.stringify(module)}; atExit((reason) => process.stdout.write(reason));`;
  for (const [more, reason] of [
    ["", "exit 0"],
    ["process.exit(2)", "exit 2"],
    ["throw 1", "uncaught exception"],
    ["process.kill(process.pid, 'SIGINT'); setInterval(() => 0, 1000);", "SIGINT"],
  ]) {
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", program + (more ?? "")], {
      encoding: "utf8",
      timeout: 20_000,
    });
    expect(stdout).toBe(reason);
  }
});

describe("a sink that needs time to deliver", () => {
  test.each(["nothing", "signal"])("gets it at the end (%s)", async (ending) => {
    const logDir = temporaryDirectory();
    await runProgram("hooks.mjs", { ending, needsMs: 300, options: { logDir } });
    expect(JSON.parse(readFileSync(join(logDir, "delivered.json"), "utf8"))).toContain("e");
  });

  test.each(["nothing", "signal"])("also when it delivers in flush only (%s)", async (ending) => {
    const logDir = temporaryDirectory();
    await runProgram("hooks.mjs", { ending, inFlush: true, options: { logDir } });
    expect(JSON.parse(readFileSync(join(logDir, "delivered.json"), "utf8"))).toContain("e");
  });

  test.each([
    { ending: "nothing", code: 0, signal: null },
    { ending: "signal", code: null, signal: "SIGTERM" },
  ])("and two seconds at most ($ending)", async ({ ending, code, signal }) => {
    const logDir = temporaryDirectory();
    const begun = performance.now();
    const ended = await runProgram("hooks.mjs", { ending, hangs: true, options: { logDir } });
    expect({ code: ended.code, signal: ended.signal }).toEqual({ code, signal });
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(existsSync(join(logDir, "delivered.json"))).toBe(false);
  });
});

test("a second signal does not wait for a sink that hangs", async () => {
  const { ready, ended } = startProgram("hooks.mjs", {
    ending: "signalTwice",
    hangs: true,
    options: { logDir: temporaryDirectory() },
  });
  await ready;
  const begun = performance.now();
  expect((await ended).signal).toBe("SIGTERM");
  expect(performance.now() - begun).toBeLessThan(1_900);
});

test.each(["nothing", "exit", "throws"])("a worker thread that ends by itself loses nothing (%s)", async (ending) => {
  const logDir = temporaryDirectory();
  await runProgram("worker.mjs", { ending, count: 500, options: { logDir } });
  expect(numbers(readLog(join(logDir, "r.jsonl")))).toEqual(Array.from({ length: 501 }, (_, i) => i));
});

test("two copies of the package in one process do not keep each other alive", async () => {
  const logDir = temporaryDirectory();
  const copy = join(temporaryDirectory(), "copy");
  cpSync(join(import.meta.dirname, "../../dist"), copy, { recursive: true });
  const ended = await runProgram("copies.mjs", { copy, options: { logDir } });
  expect(ended.signal).toBe("SIGTERM");
  expect(numbers(readLog(join(logDir, "r.jsonl")))).toEqual(expect.arrayContaining([0, 1]));
});
