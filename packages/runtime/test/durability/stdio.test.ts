import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { numbers, parseLog, readLog, runProgram, startProgram, temporaryDirectory } from "./run-program.ts";

const COUNT = 20_000;
const everything = Array.from({ length: COUNT }, (_, i) => i);

function place(): { logDir: string; report: string; path: string } {
  const logDir = temporaryDirectory();
  return { logDir, report: join(logDir, "report.json"), path: join(logDir, "r.jsonl") };
}

interface Report {
  readonly ms: number;
  readonly dropped: Readonly<Record<string, number>>;
}

function read(report: string): Report {
  return JSON.parse(readFileSync(report, "utf8")) as Report;
}

/** Node gives its children sockets; a shell in between makes real pipes. */
const throughPipes = ["bash", "-c", 'set -o pipefail; "$0" "$@" 2> >(cat >&2) | cat', process.execPath];

describe.each([
  { kind: "sockets", command: undefined },
  { kind: "pipes", command: throughPipes },
])("standard output and error as $kind", ({ command }) => {
  test("stdout gets the same bytes as the file", async () => {
    const { logDir, report, path } = place();
    const ended = await runProgram("stdio.mjs", { count: COUNT, report, options: { logDir, stdout: true } }, command);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toBe(readFileSync(path, "utf8"));
    expect(numbers(readLog(path))).toEqual(everything);
  });

  test("stderr shows the records to a human, and stdout does not change", async () => {
    const { logDir, report } = place();
    const ended = await runProgram("stdio.mjs", { count: 3, report, options: { logDir, format: "pretty" } }, command);
    expect(ended.stdout).toBe("");
    expect(ended.stderr).toMatch(/^(09:00:00\.000 INFO {5}e w=0 i=\d pad=p+\n){3}$/);
  });
});

test("a reader of stdout that goes away costs nothing but stdout", async () => {
  const { logDir, report, path } = place();
  const { child, ended } = startProgram("stdio.mjs", { count: COUNT, report, options: { logDir, stdout: true } });
  child.stdout?.once("data", () => child.stdout?.destroy());
  const { code, stderr } = await ended;
  expect(code).toBe(0);
  expect(numbers(readLog(path))).toEqual(everything);
  expect(stderr.match(/nobody reads standard output/g)).toHaveLength(1);
  expect(read(report).dropped["stdout"]).toBeGreaterThan(0);
});

test("what standard output does not take at the end is counted and told", async () => {
  const { logDir, report, path } = place();
  const full = ["bash", "-c", '"$0" "$@" > /dev/full', process.execPath];
  const ended = await runProgram("stdio.mjs", { count: 3, report, options: { logDir, stdout: true } }, full);
  expect(ended).toMatchObject({ code: 0, stdout: "" });
  expect(numbers(readLog(path))).toEqual([0, 1, 2]);
  expect(ended.stderr).toBe("logwright: standard output did not take the last 3 records; they are in the log file\n");
});

test("a reader of stdout that stalls holds the program up for a moment, then loses whole lines, counted", async () => {
  const { logDir, report, path } = place();
  const { child, ended } = startProgram("stdio.mjs", {
    count: COUNT,
    pad: 500,
    report,
    options: { logDir, stdout: true },
  });
  child.stdout?.pause();
  await vi.waitFor(() => read(report), { timeout: 20_000, interval: 100 });
  const { ms, dropped } = read(report);
  child.stdout?.resume();
  const { code, stdout } = await ended;
  expect(code).toBe(0);
  expect(ms).toBeLessThan(10_000);
  expect(numbers(readLog(path))).toEqual(everything);
  const seen = parseLog(stdout);
  expect(seen.records).not.toContain(undefined);
  expect(numbers(seen).length + (dropped["stdout"] ?? 0)).toBeGreaterThanOrEqual(COUNT - 4_000);
  expect(dropped["stdout"]).toBeGreaterThan(0);
});

test("a slow reader of stdout gets every line", async () => {
  const { logDir, report, path } = place();
  const slowly = [
    "bash",
    "-c",
    '"$0" "$@" | { for i in 1 2 3 4 5; do head -c 100000; sleep 0.05; done; cat; }',
    process.execPath,
  ];
  const ended = await runProgram(
    "stdio.mjs",
    { count: COUNT, pad: 100, report, options: { logDir, stdout: true } },
    slowly,
  );
  expect(ended.stdout).toBe(readFileSync(path, "utf8"));
});

test("a reader of stderr that goes away or stalls is not noticed by the program", async () => {
  const away = place();
  const gone = startProgram("stdio.mjs", {
    count: COUNT,
    report: away.report,
    options: { logDir: away.logDir, format: "pretty" },
  });
  gone.child.stderr?.destroy();
  expect((await gone.ended).code).toBe(0);
  expect(numbers(readLog(away.path))).toEqual(everything);

  const behind = place();
  const stalled = startProgram("stdio.mjs", {
    count: COUNT,
    pad: 500,
    report: behind.report,
    options: { logDir: behind.logDir, format: "pretty" },
  });
  stalled.child.stderr?.pause();
  const exit = new Promise((resolve) => stalled.child.once("exit", resolve));
  expect(await exit).toBe(0);
  stalled.child.stderr?.resume();
  await stalled.ended;
  expect(numbers(readLog(behind.path))).toEqual(everything);
  expect(read(behind.report).dropped["stderr"]).toBeGreaterThan(0);
});

const onTerminal = spawnSync("script", ["--version"]).status === 0;
if (!onTerminal) console.warn("Tests on a terminal are skipped: install script (Debian: bsdutils).");

describe.skipIf(!onTerminal && process.env["CI"] !== "true")("on a terminal", () => {
  const terminal = [
    "bash",
    "-c",
    `export NODE="$0" PROGRAM="$1" GIVEN="$2"; script -qec '"$NODE" "$PROGRAM" "$GIVEN"' /dev/null`,
    process.execPath,
  ];

  /** What a terminal shows of a program that logs three records and says nothing of the format. */
  async function shown(env: NodeJS.ProcessEnv): Promise<string> {
    const { logDir, report } = place();
    const given = { count: 3, report, defaultFormat: true, options: { logDir } };
    const { stdout } = await runProgram("stdio.mjs", given, terminal, { TERM: "xterm", NO_COLOR: "", ...env });
    return stdout.replaceAll("\r\n", "\n");
  }

  test("records are shown, in colour", async () => {
    expect(await shown({})).toContain("\u001b[32mINFO    \u001b[0m e");
  });

  test.each([{ NO_COLOR: "1" }, { TERM: "dumb" }])("without colour where %j", async (env) => {
    expect(await shown(env)).toMatch(/^(09:00:00\.000 INFO {5}e w=0 i=\d pad=p+\n){3}$/);
  });

  test("not at all where LOG_FORMAT says jsonl", async () => {
    expect(await shown({ ACME_LOG_FORMAT: "jsonl" })).toBe("");
  });
});
