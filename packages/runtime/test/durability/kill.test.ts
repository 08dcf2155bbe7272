import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type LoggedRecord, numbers, readLog, runProgram, startProgram, temporaryDirectory } from "./run-program.ts";

const ALL = process.env["CI"] === "true" || process.env["LOGWRIGHT_NIGHTLY"] === "1";
const RUNS = ALL ? 200 : 40;
const AT_ONCE = 4;
const CHUNK = 65_536;
/** A whole file is opened again now and then, a torn one always. */
const RESTART_EVERY = 5;

interface Killed {
  readonly logDir: string;
  readonly acknowledged: number;
}

/** Kills a program that logs at a random point of its life. */
async function killed(durability: string, perTick: number): Promise<Killed> {
  const logDir = temporaryDirectory();
  const acknowledged = join(logDir, "acknowledged");
  const { child, ready, ended } = startProgram("acknowledge.mjs", {
    acknowledged,
    perTick,
    options: { logDir, durability },
  });
  await ready;
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 25));
  child.kill("SIGKILL");
  expect((await ended).signal).toBe("SIGKILL");
  const note = readFileSync(acknowledged);
  return { logDir, acknowledged: note.length === 8 ? note.readDoubleLE(0) : -1 };
}

async function times(runs: number, law: () => Promise<void>): Promise<void> {
  for (let done = 0; done < runs; done += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, law));
}

describe(`SIGKILL at a random point, ${RUNS} times`, () => {
  test.each([
    { durability: "batch", perTick: 1_000_000, runs: RUNS * 0.4 },
    { durability: "batch", perTick: 40, runs: RUNS * 0.3 },
    { durability: "record", perTick: 1_000_000, runs: RUNS * 0.3 },
  ])(
    "durability $durability, $perTick records in a tick: whole lines in order, bounded loss, a restart mends the end",
    { timeout: 300_000 },
    async ({ durability, perTick, runs }) => {
      let written = 0;
      let done = 0;
      await times(runs, async () => {
        const { logDir, acknowledged } = await killed(durability, perTick);
        const path = join(logDir, "r.jsonl");
        const text = acknowledged < 0 ? "" : readFileSync(path, { encoding: "utf8", flag: "a+" });
        const before = numbers({
          records: text
            .split("\n")
            .slice(0, -1)
            .map((line) => JSON.parse(line) as LoggedRecord),
          torn: "",
        });
        expect(before).toEqual(Array.from({ length: before.length }, (_, i) => i));
        const lost = acknowledged + 1 - before.length;
        const lineLength = text === "" ? 100 : text.indexOf("\n") + 1;
        // One chunk was being gathered; a line may be on its way into it.
        const most = durability === "record" ? 0 : Math.ceil(CHUNK / lineLength) + 1;
        expect(lost).toBeLessThanOrEqual(most);
        written += before.length;

        const torn = !text.endsWith("\n") && text !== "";
        if (!torn && done++ % RESTART_EVERY > 0) return;
        await runProgram("exit.mjs", { ending: "nothing", count: 1, options: { logDir } });
        const after = readLog(path);
        expect(after.torn).toBe("");
        expect(after.records.filter((record) => record === undefined)).toHaveLength(torn ? 1 : 0);
        expect(after.records.filter((record) => record?.event === "logwright.line.recovered")).toHaveLength(
          torn ? 1 : 0,
        );
      });
      expect(written).toBeGreaterThan(0);
    },
  );
});

test("the next start isolates a torn line and says so", async () => {
  const logDir = temporaryDirectory();
  const path = join(logDir, "r.jsonl");
  await runProgram("exit.mjs", { ending: "nothing", count: 3, options: { logDir } });
  const torn = '{"ts":"2026-11-21T09:00:00.000Z","severity":"in';
  appendFileSync(path, torn);
  await runProgram("exit.mjs", { ending: "nothing", count: 2, options: { logDir } });
  const log = readLog(path);
  expect(numbers(log)).toEqual([0, 1, 2, 0, 1]);
  expect(log.records[3]).toBeUndefined();
  expect(log.records[4]).toMatchObject({ event: "logwright.line.recovered", data: { bytes: torn.length } });
});

test("eight processes that start at once on a torn line isolate it once", async () => {
  const logDir = temporaryDirectory();
  const path = join(logDir, "r.jsonl");
  appendFileSync(path, "{torn");
  await Promise.all(
    Array.from({ length: 8 }, () => runProgram("exit.mjs", { ending: "nothing", count: 2, options: { logDir } })),
  );
  const log = readLog(path);
  expect(log.records.filter((record) => record === undefined)).toHaveLength(1);
  expect(log.records.filter((record) => record?.event === "logwright.line.recovered")).toHaveLength(1);
  expect(numbers(log)).toHaveLength(16);
});

test("a process that shares the file isolates the torn line of a neighbour that was killed while both wrote", async () => {
  const logDir = temporaryDirectory();
  await runProgram("neighbour.mjs", { options: { logDir } });
  const log = readLog(join(logDir, "r.jsonl"));
  expect(numbers(log)).toEqual([0, 100, 1, 2]);
  expect(log.records.map((record) => record?.event)).toEqual([
    "e",
    "e",
    "e",
    undefined,
    "logwright.line.recovered",
    "e",
  ]);
  expect(log.torn).toBe("");
});
