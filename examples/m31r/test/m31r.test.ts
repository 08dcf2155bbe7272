import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { RegistryIndex } from "@logwright/runtime/contract";
import { chanceOfPass } from "../src/evaluate.ts";

const EXAMPLE = join(import.meta.dirname, "..");
const CLI = join(EXAMPLE, "..", "..", "packages", "codegen", "dist", "cli.js");
const INDEX = JSON.parse(readFileSync(join(EXAMPLE, "generated", "registry.index.json"), "utf8")) as RegistryIndex;

interface Finished {
  readonly root: string;
  readonly status: number | null;
  readonly stdout: string;
}

function start(args: readonly string[], root = mkdtempSync(join(tmpdir(), "m31r-"))): Promise<Finished> {
  return node([join(EXAMPLE, "dist", "src", "main.js"), "--root", root, ...args], root);
}

function node(args: readonly string[], root: string): Promise<Finished> {
  const child = spawn(process.execPath, args, { cwd: EXAMPLE, stdio: ["ignore", "pipe", "ignore"] });
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => (stdout += part));
  return new Promise((resolve) => child.once("close", (status) => resolve({ root, status, stdout })));
}

const runOf = (root: string): string => join(root, readdirSync(root).find((name) => /^\d{8}-/.test(name)) ?? "");
const text = (root: string, file: string): string => readFileSync(join(runOf(root), file), "utf8");
const preparation = (root: string): string => readFileSync(join(root, ".preparation", "seed-7.jsonl"), "utf8");
const rows = (log: string): Record<string, unknown>[] =>
  log
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const VOLATILE = [
  ...new Set(INDEX.events.flatMap(({ keys }) => keys.filter((key) => key.volatile === true).map(({ name }) => name))),
];

/** A log without its timestamps and volatile values; not one other byte is touched. */
const steady = (log: string): string =>
  log.replace(new RegExp(`"(ts|${VOLATILE.join("|")})":("[^"]*"|[^,}]*)`, "g"), '"$1":0');

let first: Finished;
let second: Finished;
let asked: Finished;

beforeAll(async () => {
  const args = ["--steps", "150", "--log-level", "debug"];
  [first, second] = await Promise.all([start(args), start(args)]);
  asked = await start(["--steps", "20", "--log-level", "debug", "--log-prompts"]);
}, 120_000);

describe("the pipeline", () => {
  test("runs to its end, and every line keeps the contract", async () => {
    expect([first.status, second.status, asked.status]).toEqual([0, 0, 0]);
    const verified = await node(
      [CLI, "verify", join(runOf(first.root), "train.log"), join(first.root, ".preparation", "seed-7.jsonl")],
      first.root,
    );
    expect(verified.stdout).toMatch(/train\.log: \d+ lines, all as the registry says\n.*seed-7\.jsonl: \d+ lines, all/);
    expect(verified.status).toBe(0);
  });

  test("writes lines in the layout ts, level, module, msg, then the context, to stdout as to the file", () => {
    const [line = ""] = text(first.root, "train.log").split("\n");
    expect(Object.keys(JSON.parse(line) as object).slice(0, 4)).toEqual(["ts", "level", "module", "msg"]);
    expect(first.stdout).toBe(preparation(first.root) + text(first.root, "train.log"));
  });

  test("with the same seed gives the same logs byte for byte, but for timestamps and volatile keys", () => {
    expect(VOLATILE.sort()).toEqual(["duration_s", "latency_ms", "memory_bytes", "tokens_per_sec"]);
    expect(steady(text(first.root, "train.log"))).toBe(steady(text(second.root, "train.log")));
    expect(steady(preparation(first.root))).toBe(steady(preparation(second.root)));
    expect(text(first.root, "train.log")).not.toBe(text(second.root, "train.log"));
  });

  test("logs what every stage has to say", () => {
    const messages = new Set(
      [...rows(preparation(first.root)), ...rows(text(first.root, "train.log"))].map(({ msg }) => msg),
    );
    const failures = ["data.file_unreadable", "pipeline.failed", "pipeline.aborted", "serve.prompt"];
    expect([...messages].sort()).toEqual(
      INDEX.events
        .map(({ name }) => name)
        .filter((name) => !failures.includes(name))
        .sort(),
    );
  });

  test("counts and explains what the data pipeline left out", () => {
    expect(rows(preparation(first.root)).find(({ msg }) => msg === "data.complete")).toMatchObject({
      files_processed: 89,
      files_rejected: 4,
      duplicates_removed: 1,
      filter_reasons: { syntax_error: 1, too_short: 1, not_ascii: 1, too_long: 1 },
      shards: 3,
    });
  });

  test("learns: the loss falls, and generated programs compile and pass", () => {
    const log = rows(text(first.root, "train.log"));
    const losses = log.filter(({ msg }) => msg === "step_complete").map(({ loss }) => loss as number);
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) / 3);
    const evaluation = log.find(({ msg }) => msg === "eval.complete") as {
      compile_rate: number;
      pass_at_k: Record<string, number>;
    };
    expect(evaluation.compile_rate).toBeGreaterThan(0.5);
    expect(evaluation.pass_at_k["10"]).toBeGreaterThanOrEqual(evaluation.pass_at_k["1"] ?? 1);
  });

  test("tracks every mandatory metric, and notes the whole provenance", () => {
    const { metrics, missing } = JSON.parse(text(first.root, "metrics.json")) as {
      metrics: Record<string, { count: number }>;
      missing: unknown;
    };
    expect(missing).toEqual([]);
    expect(Object.keys(metrics)).toEqual([
      "loss",
      "compile_rate",
      "pass_at_k",
      "tokens_per_sec",
      "latency_ms",
      "memory_bytes",
    ]);
    expect(JSON.parse(text(first.root, "metadata.json"))).toMatchObject({
      seed: 7,
      exit_reason: "completed",
      dataset: { name: "functions" },
      tokenizer: { name: "bpe" },
      registry: { name: "m31r" },
    });
  });

  test("logs errors with stack and context, and without the text of the request", () => {
    const failed = rows(text(first.root, "train.log")).find(({ msg }) => msg === "serve.request_failed");
    expect(failed).toMatchObject({
      level: "ERROR",
      error_code: "ServingError.BadRequest",
      context: { method: "POST" },
    });
    expect(failed?.["stack"]).toEqual(expect.arrayContaining([expect.stringMatching(/^promptOf src\/serve\.js:\d+$/)]));
  });

  test("never logs a prompt unless it is asked to", () => {
    expect(text(first.root, "train.log")).not.toContain("function ");
    expect(
      rows(text(asked.root, "train.log"))
        .filter(({ msg }) => msg === "serve.prompt")
        .map(({ prompt_text: prompt }) => prompt),
    ).toContain("function add(a: number, b: number): number {\n");
  });
});

describe("a stage that fails", () => {
  test("is logged with stack and context, aborts the run, and is not swallowed", async () => {
    const empty = mkdtempSync(join(tmpdir(), "m31r-empty-"));
    mkdirSync(join(empty, "a-folder"));
    const { root, status } = await start(["--data", empty]);
    expect(status).toBe(1);
    const log = rows(text(root, "train.log"));
    expect(log.find(({ msg }) => msg === "pipeline.failed")).toMatchObject({
      level: "ERROR",
      stage: "train",
      context: { texts: 0 },
      error_code: "TrainingError.Diverged",
    });
    expect(log.at(-1)).toMatchObject({ level: "CRITICAL", msg: "pipeline.aborted", reason: "TypeError" });
    expect(rows(preparation(root)).find(({ msg }) => msg === "data.file_unreadable")).toMatchObject({
      level: "WARNING",
      path: "a-folder",
      reason: "EISDIR",
    });
    expect(JSON.parse(text(root, "metadata.json"))).toMatchObject({ exit_reason: "failed" });
  });
});

test("pass@k is the unbiased estimate", () => {
  expect(chanceOfPass({ samples: 10, passed: 3 }, 1)).toBeCloseTo(0.3, 12);
  expect(chanceOfPass({ samples: 4, passed: 1 }, 2)).toBeCloseTo(0.5, 12);
  expect([chanceOfPass({ samples: 10, passed: 0 }, 5), chanceOfPass({ samples: 10, passed: 6 }, 5)]).toEqual([0, 1]);
});
