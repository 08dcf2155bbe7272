import { spawn } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LogStoreClosedError, openLogStore, type OpenLogStore } from "../../src/store/index.ts";
import { REGISTRY, temporaryFolder } from "./registry-fixture.ts";

const NOW = new Date("2026-01-02T03:04:05.500Z");
const TS = NOW.getTime() / 1000;

function open(
  directory: string,
  params: Readonly<Record<string, unknown>> = {},
  warnings: string[] = [],
): OpenLogStore {
  return openLogStore(
    { kind: "jsonl", params: { log_dir: directory, ...params } },
    { registry: REGISTRY, now: () => NOW, onWarning: (message) => warnings.push(message) },
  );
}

const text = (...path: readonly string[]): string => readFileSync(join(...path), "utf8");
const rows = (...path: readonly string[]): unknown[] =>
  text(...path)
    .trimEnd()
    .split("\n")
    .map((row) => JSON.parse(row) as unknown);

describe("jsonl", () => {
  test("writes one row {ts, step, split, metrics} a call, in that order", async () => {
    const directory = temporaryFolder();
    const store = open(directory);
    store.logScalar("loss", 0.5, 1);
    store.logMetrics({ loss: 0.25, acc: 1 }, 2, { split: "val" });
    await store.close();
    expect(text(directory, "metrics.jsonl")).toBe(
      `{"ts":${String(TS)},"step":1,"split":"train","metrics":{"loss":0.5}}\n{"ts":${String(TS)},"step":2,"split":"val","metrics":{"loss":0.25,"acc":1}}\n`,
    );
  });

  test("says NaN and infinities as JSON strings, and minus zero as zero", async () => {
    const directory = temporaryFolder();
    const store = open(directory);
    store.logMetrics({ a: NaN, b: Infinity, c: -Infinity, d: -0 }, 2 ** 40);
    await store.close();
    expect(rows(directory, "metrics.jsonl")).toEqual([
      { ts: TS, step: 2 ** 40, split: "train", metrics: { a: "NaN", b: "Infinity", c: "-Infinity", d: 0 } },
    ]);
  });

  test("merges hyperparameters over calls and over stores, nested ones under dotted keys", async () => {
    const directory = temporaryFolder();
    const first = open(directory);
    first.logHyperparams({ lr: 0.1, optim: { name: "adam", betas: [0.9, 0.99] } });
    first.logHyperparams({ lr: 0.2 });
    await first.close();
    const second = open(directory);
    second.logHyperparams({ seed: 7, clip: null });
    await second.close();
    expect(JSON.parse(text(directory, "hyperparams.json"))).toEqual({
      lr: 0.2,
      "optim.name": "adam",
      "optim.betas": [0.9, 0.99],
      seed: 7,
      clip: null,
    });
  });

  test("grows artifacts.json by {name, path, kind, ts}", async () => {
    const directory = temporaryFolder();
    const store = open(directory);
    store.logArtifact("model", "ckpt/1.pt", { kind: "checkpoint" });
    store.logArtifact("vocab", "vocab.json");
    await store.close();
    expect(JSON.parse(text(directory, "artifacts.json"))).toEqual([
      { name: "model", path: "ckpt/1.pt", kind: "checkpoint", ts: TS },
      { name: "vocab", path: "vocab.json", kind: "file", ts: TS },
    ]);
  });

  test("takes other file names", async () => {
    const directory = temporaryFolder();
    const store = open(directory, { metrics_file: "m.jsonl", hyperparams_file: "h.json", artifacts_file: "a.json" });
    store.logScalar("loss", 1, 0);
    store.logHyperparams({ lr: 1 });
    store.logArtifact("a", "b");
    await store.close();
    expect(readdirSync(directory).sort()).toEqual(["a.json", "h.json", "m.jsonl"]);
  });

  test.each(["not json", "[1,2]", "null", '{"lr":0.1'])(
    "sets a hyperparams.json aside that reads %s",
    async (corrupt) => {
      const directory = temporaryFolder();
      writeFileSync(join(directory, "hyperparams.json"), corrupt);
      const warnings: string[] = [];
      const store = open(directory, {}, warnings);
      store.logHyperparams({ lr: 0.5 });
      await store.close();
      const aside = readdirSync(directory).find((name) => name.startsWith("hyperparams.json.corrupt-"));
      expect(text(directory, aside ?? "")).toBe(corrupt);
      expect(JSON.parse(text(directory, "hyperparams.json"))).toEqual({ lr: 0.5 });
      expect(warnings).toEqual([expect.stringContaining("could not be understood and is kept as")]);
    },
  );

  test("isolates a row that a killed process left torn", async () => {
    const directory = temporaryFolder();
    writeFileSync(
      join(directory, "metrics.jsonl"),
      '{"ts":1,"step":0,"split":"train","metrics":{"loss":1}}\n{"ts":2,"st',
    );
    const warnings: string[] = [];
    const store = open(directory, {}, warnings);
    store.logScalar("loss", 2, 1);
    await store.close();
    const lines = text(directory, "metrics.jsonl").split("\n");
    expect(lines[1]).toBe('{"ts":2,"st');
    expect(JSON.parse(lines[2] ?? "")).toMatchObject({ step: 1 });
    expect(warnings.join()).toContain("logwright.line.recovered");
  });

  test("refuses every write after close", async () => {
    const store = open(temporaryFolder());
    await store.close();
    await store.close();
    expect(() => store.logScalar("loss", 1, 1)).toThrow(LogStoreClosedError);
    expect(() => store.logMetrics({ loss: 1 }, 1)).toThrow('logMetrics on the closed log store "jsonl"');
    expect(() => store.logHyperparams({})).toThrow(LogStoreClosedError);
    expect(() => store.logArtifact("a", "b")).toThrow(LogStoreClosedError);
  });

  test("does not follow a symbolic link in the place of the metrics file", async () => {
    const directory = temporaryFolder();
    const elsewhere = join(temporaryFolder(), "elsewhere");
    writeFileSync(elsewhere, "");
    symlinkSync(elsewhere, join(directory, "metrics.jsonl"));
    const store = open(directory);
    store.logScalar("loss", 1, 1);
    await store.close();
    expect(text(elsewhere)).toBe("");
  });

  test("makes files that only their owner reads", async () => {
    const directory = temporaryFolder();
    const store = open(directory);
    store.logScalar("loss", 1, 1);
    store.logHyperparams({ lr: 1 });
    await store.close();
    for (const name of readdirSync(directory)) expect(statSync(join(directory, name)).mode & 0o777).toBe(0o600);
  });

  test("survives a folder that cannot be written: the call returns, the failure is counted", async () => {
    const blocked = join(temporaryFolder(), "file");
    writeFileSync(blocked, "");
    chmodSync(blocked, 0o400);
    const store = open(blocked);
    store.logScalar("loss", 1, 1);
    store.logHyperparams({ lr: 1 });
    store.logHyperparams({ lr: 1 });
    await store.close();
    expect(store.failures.get("jsonl logHyperparams")).toBe(2);
  });
});

const SOURCE = `
import { openLogStore } from ${JSON.stringify(new URL("../../dist/store/index.js", import.meta.url).href)};
const [directory, worker, registry] = process.argv.slice(1);
const store = openLogStore({ kind: "jsonl", params: { log_dir: directory } }, { registry: JSON.parse(registry) });
process.send?.("open");
for (let step = 0; ; step++) {
  store.logMetrics({ loss: step, worker: Number(worker) }, step);
  if (step % 10 === 0) store.logHyperparams({ ["worker" + worker]: step });
  if (step % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
  if (step === 400) break;
}
await store.close();
`;

function startWriter(directory: string, worker: number): { readonly done: Promise<number | null>; kill(): void } {
  const child = spawn(
    process.execPath,
    ["--input-type=module", "-e", SOURCE, directory, String(worker), JSON.stringify(REGISTRY)],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  return { done: new Promise((resolve) => child.once("close", resolve)), kill: () => void child.kill("SIGKILL") };
}

describe("jsonl with several processes", () => {
  test("loses no row and no hyperparameter, and tears no line", async () => {
    const directory = temporaryFolder();
    const codes = await Promise.all([0, 1, 2, 3].map(async (worker) => startWriter(directory, worker).done));
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(rows(directory, "metrics.jsonl")).toHaveLength(4 * 401);
    expect(JSON.parse(text(directory, "hyperparams.json"))).toEqual({
      worker0: 400,
      worker1: 400,
      worker2: 400,
      worker3: 400,
    });
    expect(readdirSync(directory).sort()).toEqual(["hyperparams.json", "metrics.jsonl"]);
  });

  test("after SIGKILL the small files are whole and the next store opens and writes", async () => {
    const directory = temporaryFolder();
    for (let round = 0; round < 6; round++) {
      const writer = startWriter(directory, round);
      await new Promise((resolve) => setTimeout(resolve, 60 + round * 25));
      writer.kill();
      await writer.done;
      if (existsSync(join(directory, "hyperparams.json")))
        expect(() => JSON.parse(text(directory, "hyperparams.json")) as unknown).not.toThrow();
    }
    const store = open(directory);
    store.logHyperparams({ after: 1 });
    store.logScalar("after", 1, 1);
    await store.close();
    expect(JSON.parse(text(directory, "hyperparams.json"))).toMatchObject({ after: 1 });
    expect(store.failures.size).toBe(0);
    expect(text(directory, "metrics.jsonl").trimEnd().split("\n").at(-1)).toContain('"after":1');
  });
});
