import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Ended, numbers, type ReadLog, readLog, runProgram, temporaryDirectory } from "./run-program.ts";

const isRoot = process.getuid?.() === 0;

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function emittedBy(ended: Ended): number {
  expect(ended).toMatchObject({ code: 0, signal: null });
  return (JSON.parse(ended.stdout) as { emitted: number }).emitted;
}

function warnings(ended: Ended): string[] {
  return ended.stderr.split("\n").filter((line) => line.startsWith("logwright: "));
}

function tornLines(log: ReadLog): number {
  return log.records.filter((record) => record === undefined).length;
}

/** A small file system of its own; the test is skipped where none can be made. */
function smallDisk(kilobytes: number): string {
  const directory = temporaryDirectory();
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", directory]);
  onTestFinished(() => {
    execFileSync("umount", [directory]);
  });
  return directory;
}

const mounts = isRoot || process.env["CI"] === "true"; // in CI a missing tmpfs is a failure
const needsRoot = test.skipIf(!mounts);
if (!mounts) console.warn("The tests of a full and of a read-only disk need root, to mount a tmpfs.");

describe("a full disk", () => {
  needsRoot("a short outage loses nothing: what waits is written when there is space again", async () => {
    const logDir = smallDisk(512);
    const ended = await runProgram("outage.mjs", { outage: "diskFull", during: 300, pad: 500, options: { logDir } });
    const emitted = emittedBy(ended);
    const log = readLog(join(logDir, "r.jsonl"));
    expect(numbers(log)).toEqual(range(0, emitted));
    expect(tornLines(log)).toBeLessThanOrEqual(1);
    expect(log.torn).toBe("");
    expect(warnings(ended)).toEqual([expect.stringContaining("(ENOSPC)")]);
  });

  needsRoot("what does not fit into memory is dropped, counted and accounted for in a record", async () => {
    const logDir = smallDisk(4_096);
    const ended = await runProgram("outage.mjs", {
      outage: "diskFull",
      during: 4_000,
      pad: 1_000,
      options: { logDir },
    });
    const emitted = emittedBy(ended);
    const log = readLog(join(logDir, "r.jsonl"));
    const account = log.records.filter((record) => record?.event === "logwright.records.dropped");
    expect(account).toHaveLength(1);
    expect(account[0]?.data).toEqual({ count: emitted - numbers(log).length, reason: "ENOSPC" });
    expect(numbers(log).length).toBeGreaterThan(800);
    expect(numbers(log).slice(-10)).toEqual(range(emitted - 10, emitted));
    expect(warnings(ended)).toHaveLength(1);
  });

  test("a limit that cuts a write in the middle tears one line at most", async () => {
    const logDir = temporaryDirectory();
    const limited = ["sh", "-c", 'ulimit -f 40; exec "$0" "$@"', process.execPath];
    const ended = await runProgram(
      "outage.mjs",
      { outage: "sizeLimit", during: 500, pad: 40, padText: "é🙂", options: { logDir } },
      limited,
    );
    const emitted = emittedBy(ended);
    const log = readLog(join(logDir, "r.jsonl"));
    expect(tornLines(log)).toBe(0);
    expect(numbers(log)).toEqual(range(0, numbers(log).length));
    expect(warnings(ended).at(-1)).toContain(`${emitted - numbers(log).length} records are lost`);
  });
});

describe("a file that cannot be opened", () => {
  const cases = [
    { outage: "directoryIsFile", reason: "ENOTDIR" },
    { outage: "tooManyFiles", reason: "EMFILE" },
    { outage: "notAllowed", reason: "EACCES" },
    { outage: "fifo", reason: "ENOTREG" },
    ...(mounts ? [{ outage: "readOnly", reason: "EROFS" }] : []),
  ];
  test.each(cases)(
    "$outage: no exception, one warning, and every record once it can be",
    async ({ outage, reason }) => {
      const logDir = outage === "readOnly" ? smallDisk(512) : join(temporaryDirectory(), "logs");
      mkdirSync(logDir, { recursive: true });
      const few = ["sh", "-c", 'ulimit -n 64; exec "$0" "$@"', process.execPath];
      const ended = await runProgram(
        "outage.mjs",
        { outage, during: 200, options: { logDir } },
        outage === "tooManyFiles" ? few : undefined,
      );
      const emitted = emittedBy(ended);
      expect(numbers(readLog(join(logDir, "r.jsonl")))).toEqual(range(0, emitted));
      // Where no descriptor is left there is none for stderr's own pipe either, but it is open already.
      expect(warnings(ended)).toEqual([expect.stringContaining(`(${reason})`)]);
    },
  );

  test("a symbolic link in the file's place is not followed", async () => {
    const logDir = temporaryDirectory();
    const target = join(temporaryDirectory(), "target");
    writeFileSync(target, "");
    const ended = await runProgram("outage.mjs", { outage: "symbolicLink", target, during: 50, options: { logDir } });
    expect(readFileSync(target, "utf8")).toBe("");
    expect(numbers(readLog(join(logDir, "r.jsonl")))).toEqual(range(0, emittedBy(ended)));
    expect(warnings(ended)).toEqual([expect.stringContaining("(ELOOP)")]);
  });
});

describe("a path that changes under the program", () => {
  test.each(["directoryRemoved", "fileRemoved"])(
    "%s: what is emitted 100 ms later is in a new file",
    async (outage) => {
      const logDir = join(temporaryDirectory(), "logs");
      const ended = await runProgram("outage.mjs", { outage, during: 100, options: { logDir } });
      expect(numbers(readLog(join(logDir, "r.jsonl")))).toEqual(range(10, emittedBy(ended)));
      expect(warnings(ended)).toEqual([]);
    },
  );

  test.each([
    { outage: "directoryReplaced", before: "logs.old/r.jsonl" },
    { outage: "fileMoved", before: "logs/r.jsonl.1" },
    { outage: "fileReplaced", before: "logs/r.jsonl.1" },
  ])("$outage: nothing is lost between the old file and the new one", async ({ outage, before }) => {
    const root = temporaryDirectory();
    const ended = await runProgram("outage.mjs", { outage, during: 100, options: { logDir: join(root, "logs") } });
    const old = readLog(join(root, before));
    const now = readLog(join(root, "logs/r.jsonl"));
    expect(numbers(old)).toEqual(range(0, 10));
    expect(numbers(now)).toEqual(range(10, emittedBy(ended)));
  });
});

test("directories are made 0700 and the file 0600, whatever the umask", async () => {
  const root = temporaryDirectory();
  const logDir = join(root, "a/b");
  const open = ["sh", "-c", 'umask 0; exec "$0" "$@"', process.execPath];
  await runProgram("exit.mjs", { ending: "nothing", count: 1, options: { logDir } }, open);
  expect(
    [join(root, "a"), logDir, join(logDir, "r.jsonl")].map((path) => (statSync(path).mode & 0o777).toString(8)),
  ).toEqual(["700", "700", "600"]);
});

test.each(["exit", "uncaught", "signalInTick"])(
  "a log that can never be written changes no ending (%s)",
  async (ending) => {
    const file = join(temporaryDirectory(), "file");
    writeFileSync(file, "");
    const ended = await runProgram("exit.mjs", {
      ending,
      signal: "SIGTERM",
      count: 10,
      options: { logDir: join(file, "logs") },
    });
    expect([ended.code, ended.signal]).toEqual(
      { exit: [3, null], uncaught: [1, null], signalInTick: [null, "SIGTERM"] }[ending],
    );
    expect(warnings(ended)[0]).toContain("(ENOTDIR)");
    expect(existsSync(join(file, "logs"))).toBe(false);
  },
);
