import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { recordOf, type RedactedRecord } from "../../../src/record/redacted-record.ts";
import type { RedactedLine } from "../../../src/record/redacted-line.ts";
import type { RunScope } from "../../../src/lifecycle/run-scope.ts";
import { STREAM_LIMITS, type StreamLimits } from "../../../src/sink/wandb/file-stream.ts";
import { wandbSettings } from "../../../src/sink/wandb/wandb-settings.ts";
import { WandbSink } from "../../../src/sink/wandb/wandb-sink.ts";
import { registry } from "../../metric/support.ts";
import { FakeWandb } from "./fake-server.ts";
import { itemsOf, readWandb } from "./wandb-file.ts";

const FAST: StreamLimits = { ...STREAM_LIMITS, transmitMs: 20, backoffMs: 5, maxBackoffMs: 40, timeoutMs: 150 };
const KEY = "0123456789".repeat(4);

let folder = "";
let server: FakeWandb;
let stopped: [string, number][] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "logwright-wandb-"));
  server = await new FakeWandb().start();
  stopped = [];
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function record(event: string, data: Record<string, unknown>, step?: number): RedactedRecord {
  const fields = step === undefined ? {} : { step };
  const line = {
    ts: "2026-05-20T15:42:01.500Z",
    severity: "info",
    event,
    run_id: "r",
    component: "trainer",
    ...fields,
    data,
  };
  return recordOf(`${JSON.stringify(line)}\n` as RedactedLine, registry().layout, ["step"]);
}

const metric = (name: string, value: unknown, step?: number): RedactedRecord =>
  record("training.metric", { name, value, kind: "gauge", unit: "x" }, step);

function scope(wandbProject?: string): RunScope {
  return { registry: registry(), settings: { runId: "run-1", logDir: folder, wandbProject } } as unknown as RunScope;
}

function open(online = false, limits: Partial<StreamLimits> = {}): WandbSink {
  const settings = wandbSettings(scope("demo"), online ? { WANDB_API_KEY: KEY, WANDB_BASE_URL: server.url } : {});
  if (settings === undefined) throw new Error("off");
  return new WandbSink(settings, (reason, rows) => stopped.push([reason, rows]), { ...FAST, ...limits });
}

const rows = (sink: WandbSink): Record<string, unknown>[] =>
  readWandb(sink.path)
    .filter(({ history }) => history !== undefined)
    .map(({ history }) => itemsOf(history?.["item"]));
const uploaded = (): Record<string, unknown>[] =>
  server.history.map((line) => JSON.parse(line) as Record<string, unknown>);

describe("the offline file", () => {
  test("decodes: header, run, 2,000 steps, summary, exit, numbered from 1", async () => {
    const sink = open();
    for (let step = 0; step < 2000; step++) {
      sink.write(metric("loss", 1 / (step + 1), step));
      sink.write(metric("lr", 0.1, step));
    }
    await sink.close();
    const records = readWandb(sink.path);
    expect(records.map(({ num }) => num)).toEqual(Array.from({ length: 2004 }, (_, index) => index + 1));
    expect(records[0]).toHaveProperty("header");
    expect(records[1]?.["run"]).toMatchObject({ run_id: "run-1", project: "demo", display_name: "run-1" });
    expect(rows(sink)[1999]).toEqual({ loss: 1 / 2000, lr: 0.1, _step: 1999, _timestamp: 1779291721.5 });
    expect(records[2001]?.["history"]).toMatchObject({ step: { num: 1999 } });
    expect(itemsOf(records[2002]?.["summary"]?.["update"])).toEqual({ loss: 1 / 2000, lr: 0.1 });
    expect(records[2003]?.["exit"]).toBeDefined();
  });

  test("a key over 64 KiB, and keys around the end of every block, survive the framing", async () => {
    const sink = open();
    const names = [
      `big/${"x".repeat(80_000)}`,
      ...Array.from({ length: 60 }, (_, index) => "k".repeat(32_600 + index * 4)),
    ];
    names.forEach((name, step) => sink.write(metric(name, step, step)));
    await sink.close();
    expect(rows(sink).map((row) => Object.keys(row)[0]?.length)).toEqual(names.map((name) => name.length));
  });

  test("is private, and lies where wandb sync looks for it", async () => {
    const sink = open();
    await sink.close();
    expect(sink.path).toMatch(/\/wandb\/offline-run-\d{8}_\d{6}-run-1\/run-run-1\.wandb$/);
    expect(statSync(sink.path).mode & 0o777).toBe(0o600);
  });

  test("a run that is opened again within a second, or twice at a time, gets a file for each", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 4, 20, 23, 59, 59) });
    try {
      const sinks = [open(), open(), open()];
      sinks.forEach((sink, index) => sink.write(metric("loss", index, 0)));
      for (const sink of sinks) await sink.close();
      expect(sinks.map((sink) => rows(sink).map(({ loss }) => loss))).toEqual([[0], [1], [2]]);
      expect(sinks.map(({ path }) => path.slice(folder.length))).toEqual([
        "/wandb/offline-run-20260520_235959-run-1/run-run-1.wandb",
        "/wandb/offline-run-20260521_000000-run-1/run-run-1.wandb",
        "/wandb/offline-run-20260521_000001-run-1/run-run-1.wandb",
      ]);
    } finally {
      vi.useRealTimers();
    }
  });

  test("names that are all taken are an error after a hundred, and no endless search", () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 4, 20) });
    try {
      const sinks = Array.from({ length: 101 }, () => open());
      expect(() => open()).toThrow("EEXIST");
      for (const sink of sinks) sink.closeFile(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test("can be read up to the last flush before the run is closed", async () => {
    const sink = open();
    sink.write(metric("loss", 1, 0));
    await sink.flush();
    expect(rows(sink)).toHaveLength(1);
    await sink.close();
  });
});

describe("what is sent", () => {
  test("training.metric is { name: value }, training.epoch.end is epoch/<key> and the summary; numbers only", async () => {
    const sink = open();
    sink.write(metric("loss", 0.5, 1));
    sink.write(metric("flag", true, 1));
    sink.write(metric("nan", "NaN", 1));
    sink.write(metric("none", null, 1));
    sink.write(metric("big", 12345678901, 1));
    sink.write(record("training.epoch.end", { loss: 0.25, samples: 100, note: "text", ok: false, list: [1] }, 2));
    await sink.close();
    expect(rows(sink)).toEqual([
      { loss: 0.5, big: 12345678901, _step: 1, _timestamp: 1779291721.5 },
      { "epoch/loss": 0.25, "epoch/samples": 100, _step: 2, _timestamp: 1779291721.5 },
    ]);
    const summary = readWandb(sink.path).find((one) => one["summary"] !== undefined);
    expect(itemsOf(summary?.["summary"]?.["update"])).toEqual({
      loss: 0.5,
      big: 12345678901,
      "epoch/loss": 0.25,
      "epoch/samples": 100,
    });
  });

  test("no other event, and no other key, ever leaves", async () => {
    const sink = open(true);
    sink.write(record("training.step", { loss: 1, secret_key: 7 }, 0));
    sink.write(record("inference.score.end", { variant_id: "SECRET", score: 0.5 }));
    sink.write(metric("loss", 0.5, 3));
    sink.write(record("__proto__", { loss: 1 }));
    sink.write(record("constructor", { loss: 1 }));
    await sink.close();
    expect(uploaded()).toEqual([{ loss: 0.5, _step: 3, _timestamp: 1779291721.5 }]);
    const everything = JSON.stringify(server.seen) + readFileSync(sink.path, "latin1");
    for (const word of ["secret_key", "SECRET", "trainer", "kind", "component"]) expect(everything).not.toContain(word);
  });

  test("steps only rise, also when the program's go back or are missing", async () => {
    const sink = open();
    for (const step of [5, 5, 3, undefined, 9]) sink.write(metric(`m${String(step)}`, 1, step));
    await sink.close();
    expect(rows(sink).map((row) => row["_step"])).toEqual([5, 6, 7, 9]);
  });
});

describe("the upload", () => {
  const STEPS = 300;
  const expected = Array.from({ length: STEPS }, (_, step) => ({
    loss: step / 10,
    _step: step,
    _timestamp: 1779291721.5,
  }));

  async function train(sink: WandbSink): Promise<void> {
    for (let step = 0; step < STEPS; step++) {
      sink.write(metric("loss", step / 10, step));
      if (step % 50 === 49) await new Promise((done) => setTimeout(done, 30));
    }
    await sink.close();
  }

  const isStream = (path: string): boolean => path.endsWith("/file_stream");
  let faulty = 0;
  beforeEach(() => (faulty = 0));
  const firstTwo = (path: string): boolean => isStream(path) && faulty++ < 2;

  test.each([
    ["nothing", () => undefined],
    ["500 twice", ({ path }: { path: string }) => (firstTwo(path) ? { status: 500 } : undefined)],
    [
      "429 with Retry-After",
      ({ path }: { path: string }) => (firstTwo(path) ? { status: 429, headers: { "retry-after": "0" } } : undefined),
    ],
    ["409", ({ path }: { path: string }) => (firstTwo(path) ? { status: 409 } : undefined)],
    ["a reset", ({ path }: { path: string }) => (firstTwo(path) ? "reset" : undefined)],
    [
      "a reset after the request was taken: it arrives twice",
      ({ path }: { path: string }) => (firstTwo(path) ? "reset after" : undefined),
    ],
    ["a hang", ({ path }: { path: string }) => (firstTwo(path) ? "hang" : undefined)],
    [
      "faults when the run is created",
      (_: unknown, number: number) => ([{ status: 503 }, "reset", "hang", "reset after"] as const)[number - 1],
    ],
    ["every second request", (_: unknown, number: number) => (number % 2 === 0 ? { status: 502 } : undefined)],
  ] as const)("every step arrives once, in order: %s", async (_, fault) => {
    server.fault = fault;
    const sink = open(true);
    await train(sink);
    expect(uploaded()).toEqual(expected);
    expect(rows(sink)).toEqual(expected);
    expect(JSON.parse(server.summary)).toEqual({ loss: (STEPS - 1) / 10 });
    expect(server.completed).toEqual([{ complete: true, exitcode: 0 }]);
    expect(stopped).toEqual([]);
  });

  test("a run that is opened again goes on where the server's history ends", async () => {
    const first = open(true);
    await train(first);
    const second = open(true);
    second.write(metric("loss", 1, STEPS));
    await second.close();
    expect(uploaded()).toEqual([...expected, { loss: 1, _step: STEPS, _timestamp: 1779291721.5 }]);
    expect(stopped).toEqual([]);
  });

  test.each([
    ["not told", undefined],
    ["no number", "7"],
    ["negative", -1],
    ["no whole number", 0.5],
  ])("a length of that history which is %s is none", async (_, lineCount) => {
    server.lineCount = () => lineCount;
    const sink = open(true);
    await train(sink);
    expect(uploaded()).toEqual(expected);
  });

  test("a server that names the run by half a character ends the upload, not the program", async () => {
    server.entity = "te\ud800am";
    const sink = open(true);
    await train(sink);
    expect(stopped.map(([why]) => why)).toEqual(["refused"]);
    expect(rows(sink)).toEqual(expected);
  });

  test("is authorized, creates the run and streams to it", async () => {
    const sink = open(true);
    await train(sink);
    expect(new Set(server.seen.map(({ authorization }) => authorization))).toEqual(
      new Set([`Basic ${Buffer.from(`api:${KEY}`).toString("base64")}`]),
    );
    expect(server.seen[0]).toMatchObject({
      path: "/graphql",
      body: { variables: { name: "run-1", project: "demo", entity: null } },
    });
    expect(server.seen.slice(1).every(({ path }) => path === "/files/team/demo/run-1/file_stream")).toBe(true);
    expect(sink.path).toContain("/wandb/run-");
  });

  test("a server that asks for time gets it", async () => {
    const times: number[] = [];
    server.fault = ({ path }) => {
      if (!isStream(path)) return undefined;
      times.push(performance.now());
      return times.length === 1 ? { status: 429, headers: { "retry-after": "1" } } : undefined;
    };
    const sink = open(true);
    sink.write(metric("loss", 1, 0));
    await sink.close();
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(990);
  });

  test.each([
    [401, "unauthenticated"],
    [403, "unauthenticated"],
    [400, "refused"],
  ])("%d ends it, once, and the file has everything", async (status, reason) => {
    server.fault = () => ({ status });
    const sink = open(true);
    await train(sink);
    expect(server.seen).toHaveLength(1);
    expect(stopped.map(([why]) => why)).toEqual([reason]);
    expect(rows(sink)).toEqual(expected);
  });

  test("a server that hangs for ever holds the end up for less than two seconds, and the file has everything", async () => {
    server.fault = () => "hang";
    const sink = open(true, { timeoutMs: 30_000 });
    for (let step = 0; step < STEPS; step++) sink.write(metric("loss", step / 10, step));
    const begun = performance.now();
    await sink.close();
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(stopped).toEqual([["deadline", STEPS]]);
    expect(rows(sink)).toEqual(expected);
  });

  test("requests stay below the server's limit of 10 MB", async () => {
    const sink = open(true, { transmitMs: 60_000, timeoutMs: 30_000 });
    for (let step = 0; step < 30; step++) sink.write(metric("x".repeat(800_000), step, step));
    await sink.flush();
    for (let i = 0; i < 100 && server.history.length < 30; i++) await new Promise((done) => setTimeout(done, 50));
    await sink.close();
    expect(server.history).toHaveLength(30);
    for (const { body } of server.seen.filter(({ path }) => isStream(path)))
      expect(JSON.stringify(body).length).toBeLessThan(10_000_000);
  });
});

describe("nothing is sent, and nothing written, unless it was asked for", () => {
  const env = (): Record<string, string> => ({ WANDB_API_KEY: KEY, WANDB_BASE_URL: server.url });

  test("without a project there is no sink", () => {
    expect(wandbSettings(scope(), env())).toBeUndefined();
    expect(wandbSettings(scope("demo"), { ...env(), WANDB_MODE: "disabled" })).toBeUndefined();
  });

  test.each([
    ["no key", { WANDB_API_KEY: "" }],
    ["WANDB_MODE=offline", { WANDB_MODE: "offline" }],
    ["an unknown mode", { WANDB_MODE: "onlin" }],
    ["an address that is none", { WANDB_BASE_URL: "ftp://x" }],
  ])("%s: the offline file only", async (_, more) => {
    const settings = wandbSettings(scope("demo"), { ...env(), ...more });
    expect(settings?.upload).toBeUndefined();
    if (settings === undefined) return;
    const sink = new WandbSink(settings, () => {}, FAST);
    sink.write(metric("loss", 1, 0));
    await sink.flush();
    await new Promise((done) => setTimeout(done, 100));
    await sink.close();
    expect(server.seen).toEqual([]);
    expect(existsSync(sink.path)).toBe(true);
  });

  test("a project or entity that the redaction filter refuses goes nowhere", () => {
    const dna = "ACGT".repeat(6);
    expect(wandbSettings(scope(dna), env())).toBeUndefined();
    expect(wandbSettings(scope("demo"), { ...env(), WANDB_ENTITY: dna })).not.toHaveProperty("entity");
    expect(readdirSync(folder)).toEqual([]);
  });
});
