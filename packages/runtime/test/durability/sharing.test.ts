import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseLog, type LoggedRecord, runProgram, temporaryDirectory } from "./run-program.ts";

const COUNT = 2_000;

/** The numbers each writer's records have, in the order of the file. */
function byWriter(records: readonly (LoggedRecord | undefined)[]): Map<number, number[]> {
  const writers = new Map<number, number[]>();
  for (const record of records) {
    expect(record).toBeDefined();
    if (record?.event !== "e") continue;
    const writer = record.data["w"] as number;
    writers.set(writer, [...(writers.get(writer) ?? []), record.data["i"] as number]);
  }
  return writers;
}

const everything = Array.from({ length: COUNT }, (_, i) => i);

test("eight processes and four worker threads on one file: no torn line, none lost, each writer's in order", async () => {
  const logDir = temporaryDirectory();
  const writers = Array.from({ length: 8 }, (_, at) => ({ writer: at * 10, threads: at === 7 ? 4 : 0 }));
  await Promise.all(
    writers.map((writer) => runProgram("share.mjs", { ...writer, count: COUNT, pad: 300, options: { logDir } })),
  );
  const log = parseLog(readFileSync(join(logDir, "r.jsonl"), "utf8"));
  expect(log.torn).toBe("");
  const seen = byWriter(log.records);
  expect([...seen.keys()].sort((a, b) => a - b)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 71, 72, 73, 74]);
  for (const numbers of seen.values()) expect(numbers).toEqual(everything);
});

test.each([{ rotate: { bytes: 20_000 } }, { rotate: { seconds: 1 } }])(
  "rotation by $rotate under load with two processes: no torn line, none lost",
  async ({ rotate }) => {
    const logDir = temporaryDirectory();
    const pauseEvery = rotate.seconds === undefined ? 500 : 10;
    await Promise.all(
      [0, 1].map((writer) =>
        runProgram("share.mjs", { writer, count: COUNT, pauseEvery, options: { logDir, rotate } }),
      ),
    );
    const files = readdirSync(logDir).sort();
    expect(files.length).toBeGreaterThan(rotate.seconds === undefined ? 5 : 1);
    for (const file of files) expect(file).toMatch(/^r(\.\d{8}T\d{9}Z-\d+(-\d+)*)?\.jsonl$/);
    const logs = files.map((file) => parseLog(readFileSync(join(logDir, file), "utf8")));
    for (const log of logs) expect(log.torn).toBe("");
    const seen = byWriter(logs.flatMap((log) => log.records));
    for (const numbers of [0, 1].map((writer) => seen.get(writer)?.sort((a, b) => a - b)))
      expect(numbers).toEqual(everything);
  },
);
