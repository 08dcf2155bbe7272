import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { numbers, readLog, runProgram, startProgram, temporaryDirectory } from "./run-program.ts";

const COUNT = 50;
const all = Array.from({ length: COUNT }, (_, i) => i);

interface Ending {
  readonly ending: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What the program's own handlers emit. */
  readonly more: readonly unknown[];
}

const endings: readonly Ending[] = [
  { ending: "nothing", code: 0, signal: null, more: ["first", "early", "late"] },
  { ending: "exit", code: 3, signal: null, more: ["first", "early", "late"] },
  { ending: "exitInMicrotask", code: 4, signal: null, more: ["first", "early", "late"] },
  { ending: "exitInsideExitHandler", code: 5, signal: null, more: ["first", "early", "late", "inside"] },
  { ending: "exitHandlerThrows", code: 1, signal: null, more: ["thrown"] },
  { ending: "exitCode", code: 6, signal: null, more: ["first", "early", "late"] },
  { ending: "uncaught", code: 1, signal: null, more: ["first", "early", "late"] },
  { ending: "uncaughtInTimer", code: 1, signal: null, more: ["timer", "first", "early", "late"] },
  { ending: "uncaughtWithHandler", code: 7, signal: null, more: ["handled", "first", "early", "late"] },
  { ending: "rejection", code: 1, signal: null, more: ["first", "early", "late"] },
  { ending: "rejectionWithHandler", code: 8, signal: null, more: ["handled", "first", "early", "late"] },
  { ending: "abort", code: null, signal: "SIGABRT", more: [] },
];

test.concurrent.each(endings)(
  "$ending loses nothing and changes no exit status",
  async ({ ending, code, signal, more }) => {
    const logDir = temporaryDirectory();
    const ended = await runProgram("exit.mjs", { ending, count: COUNT, early: true, late: true, options: { logDir } });
    expect({ code: ended.code, signal: ended.signal }).toEqual({ code, signal });
    const log = readLog(join(logDir, "r.jsonl"));
    expect(numbers(log)).toEqual([...all, ...more]);
    expect(log.torn).toBe("");
  },
);

describe.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("%s", (signal) => {
  test("everything is flushed, the interruption is recorded, and the process dies by the signal", async () => {
    const logDir = temporaryDirectory();
    const { child, ready, ended } = startProgram("exit.mjs", {
      ending: "signalFromOutside",
      count: COUNT,
      options: { logDir },
    });
    await ready;
    child.kill(signal);
    expect(await ended).toMatchObject({ code: null, signal });
    const log = readLog(join(logDir, "r.jsonl"));
    expect(numbers(log)).toEqual(all);
    expect(log.records.at(-1)).toMatchObject({ event: "logwright.run.interrupted", data: { signal } });
  });

  test("a signal within the tick loses nothing of that tick", async () => {
    const logDir = temporaryDirectory();
    const ended = await runProgram("exit.mjs", { ending: "signalInTick", signal, count: COUNT, options: { logDir } });
    expect(ended.signal).toBe(signal);
    expect(numbers(readLog(join(logDir, "r.jsonl")))).toEqual(Array.from({ length: COUNT + 10 }, (_, i) => i));
  });

  test.each(["signalWithHandler", "signalWithOnceHandler", "signalWithEarlierOnceHandler"])(
    "the application's own handler stays in charge (%s)",
    async (ending) => {
      const logDir = temporaryDirectory();
      const ended = await runProgram("exit.mjs", { ending, signal, count: COUNT, options: { logDir } });
      expect(ended).toMatchObject({ code: 9, signal: null });
      const log = readLog(join(logDir, "r.jsonl"));
      expect(numbers(log).slice(0, COUNT + 1)).toEqual([...all, "handled"]);
      expect(log.records.some((record) => record?.event === "logwright.run.interrupted")).toBe(false);
    },
  );

  test("a package that dies when nobody else listens does not keep the process alive", async () => {
    const logDir = temporaryDirectory();
    const ended = await runProgram("exit.mjs", {
      ending: "signalWithSignalExit",
      signal,
      count: COUNT,
      options: { logDir },
    });
    expect(ended.signal).toBe(signal);
  });
});
