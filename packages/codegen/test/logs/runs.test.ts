import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../src/commands/runs.ts";
import { compareSeries, type Series } from "../../src/logs/runs/compare.ts";
import { planPrune, type PrunableLog } from "../../src/logs/runs/prune.ts";
import { median, spread } from "../../src/logs/runs/statistics.ts";
import { INDEX } from "./registry-index.ts";

/** Normal noise from a fixed seed (Box-Muller over a linear congruence). */
function noise(seed: number): () => number {
  let state = seed;
  const uniform = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

function series(count: number, value: (index: number) => number, firstStep = 0): Series {
  return {
    steps: Array.from({ length: count }, (_, index) => firstStep + index),
    values: Array.from({ length: count }, (_, index) => value(index)),
  };
}

const verdict = (better: "lower" | "higher", a: Series, b: Series): string =>
  compareSeries("m", { better }, a, b, 0.05).verdict;

describe("statistics", () => {
  test("the median does not depend on order, and one outlier hardly moves median and spread", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        (values) => median(values) === median([...values].reverse()),
      ),
    );
    expect([median([1, 2, 3, 4]), median([3, 1, 2]), median([])]).toEqual([2.5, 2, Number.NaN]);
    expect(spread([1, 2, 3, 4, 1e9])).toBeLessThan(3);
  });
});

describe("a comparison", () => {
  test("sees the same latency with other noise as the same, in nearly every case", () => {
    const verdicts = Array.from({ length: 200 }, (_, seed) => {
      const [first, second] = [noise(seed + 1), noise(seed + 1_000)];
      return verdict(
        "lower",
        series(200, () => 10 + 4 * first()),
        series(200, () => 10 + 4 * second(), 10_000),
      );
    });
    expect(verdicts.filter((each) => each !== "same").length).toBeLessThanOrEqual(3);
  });

  test("sees a fifth more latency through that noise", () => {
    const [first, second] = [noise(1), noise(2)];
    expect(
      verdict(
        "lower",
        series(200, () => 10 + 2 * first()),
        series(200, () => 12 + 2 * second(), 10_000),
      ),
    ).toBe("worse");
    expect(
      verdict(
        "higher",
        series(200, () => 10 + 2 * first()),
        series(200, () => 12 + 2 * second(), 10_000),
      ),
    ).toBe("better");
  });

  test("is not fooled by one slow step, which would decide between two single numbers", () => {
    const random = noise(3);
    const steady = series(100, () => 10 + random());
    expect(
      verdict("lower", steady, {
        ...steady,
        values: steady.values.map((value, index) => (index === 99 ? 500 : value)),
      }),
    ).toBe("same");
  });

  test("pairs what was logged at the same steps, so that the fall of a loss is no noise", () => {
    const random = noise(4);
    const falling = (index: number): number => 5 * Math.exp(-index / 40) + 0.2;
    const a = series(150, (index) => falling(index) + 0.005 * random());
    const b = series(150, (index) => falling(index) * 1.15 + 0.005 * random());
    expect(verdict("lower", a, b)).toBe("worse");
    expect(verdict("lower", a, a)).toBe("same");
  });

  test("ignores what is smaller than the threshold, however sure", () => {
    expect(
      verdict(
        "lower",
        series(100, () => 100),
        series(100, () => 102),
      ),
    ).toBe("same");
  });

  test("calls a large difference of too few values unclear", () => {
    expect(
      verdict(
        "higher",
        series(1, () => 0.9),
        series(1, () => 0.2),
      ),
    ).toBe("unclear");
    expect(
      verdict(
        "higher",
        series(0, () => 0),
        series(9, () => 0.2),
      ),
    ).toBe("unclear");
  });

  test("swapping the runs swaps the verdict", () => {
    const swapped: Readonly<Record<string, string>> = {
      better: "worse",
      worse: "better",
      same: "same",
      unclear: "unclear",
    };
    const values = fc.array(fc.integer({ min: 90, max: 110 }), { minLength: 0, maxLength: 30 });
    fc.assert(
      fc.property(values, values, fc.integer({ min: 0, max: 60 }), (left, right, shift) => {
        // The threshold is relative to A, so only what is far from it has to be symmetric.
        const a = series(left.length, (index) => left[index] as number);
        const b = series(right.length, (index) => (right[index] as number) + shift * 20, 1000);
        if (shift !== 0) expect(verdict("lower", b, a)).toBe(swapped[verdict("lower", a, b)]);
      }),
    );
  });

  test("tells the trend inside a run", () => {
    expect(
      compareSeries(
        "m",
        { better: "lower" },
        series(100, (index) => 100 + index),
        series(0, () => 0),
        0.05,
      ).a.trend,
    ).toBeCloseTo(0.668, 2);
  });
});

describe("a plan for pruning", () => {
  const log = (run: string, modifiedMs: number, more: Partial<PrunableLog> = {}): PrunableLog => ({
    paths: [run],
    run,
    bytes: 10,
    modifiedMs,
    status: "completed",
    failed: false,
    ...more,
  });
  const removed = (logs: readonly PrunableLog[], limits: Parameters<typeof planPrune>[1]): readonly string[] =>
    planPrune(logs, limits)
      .filter(({ remove }) => remove)
      .map((decision) => decision.log.run);

  test("removes by age", () => {
    expect(removed([log("new", 100), log("old", 10)], { before: 50 })).toEqual(["old"]);
  });

  test("removes by size, the oldest first, and no more than needed", () => {
    expect(removed([log("c", 3), log("a", 1), log("b", 2)], { maxBytes: 20 })).toEqual(["a"]);
    expect(removed([log("c", 3), log("a", 1), log("b", 2)], { maxBytes: 0 })).toEqual(["a", "b", "c"]);
  });

  test("keeps the logs of failed, killed and running runs, and of those that logged an error", () => {
    const logs = [
      log("failed", 1, { status: "failed" }),
      log("killed", 1, { status: "killed" }),
      log("running", 1, { status: "running" }),
      log("error", 1, { failed: true }),
      log("odd", 1, { status: "unreadable" }),
    ];
    expect(removed(logs, { before: 50, maxBytes: 0 })).toEqual([]);
  });

  test("removes nothing without a limit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat()),
        (times) =>
          removed(
            times.map((time, index) => log(String(index), time)),
            {},
          ).length === 0,
      ),
    );
  });
});

const CLI = new URL("../../dist/cli.js", import.meta.url).pathname;

/** A project with an index and three runs: two that differ in latency, one that failed. */
function project(): string {
  const folder = mkdtempSync(join(tmpdir(), "logwright-runs-"));
  mkdirSync(join(folder, "generated"));
  writeFileSync(join(folder, "generated", "registry.index.json"), JSON.stringify(INDEX));
  const random = noise(5);
  run(folder, "run-a", "completed", () => 10 + random());
  run(folder, "run-b", "completed", () => 13 + random());
  run(folder, "run-c", "failed", () => 10);
  mkdirSync(join(folder, "experiments", "no-run"));
  return folder;
}

function run(folder: string, id: string, reason: string, loss: () => number): void {
  const directory = join(folder, "experiments", id);
  mkdirSync(join(directory, "checkpoints"), { recursive: true });
  const at = "2026-01-02T03:04:05.000Z";
  const git = { commit: "0123456789abcdef0123456789abcdef01234567", dirty: true };
  const attempts = [{ started_at: at, ended_at: at, exit_reason: reason, git, pid: 1, host: "h" }];
  const named = { name: "n", version: "1" };
  writeFileSync(
    join(directory, "metadata.json"),
    JSON.stringify({
      format: 1,
      run_id: id,
      registry: named,
      config_hash: "c".repeat(64),
      git,
      dataset: named,
      tokenizer: named,
      seed: 7,
      started_at: at,
      ended_at: at,
      exit_reason: reason,
      packages: {},
      attempts,
    }),
  );
  const spec = {
    better: "lower",
    unit: "ms",
    last: 1,
    best: 1,
    mean: 1,
    count: 100,
    not_finite: 0,
    last_step: 1,
    best_step: 1,
  };
  writeFileSync(
    join(directory, "metrics.json"),
    JSON.stringify({
      format: 1,
      run_id: id,
      updated_at: at,
      missing: [],
      metrics: { loss: spec, latency: { ...spec, from: { event: "train.step", value: "loss" } } },
    }),
  );
  writeFileSync(join(directory, "config_snapshot.yaml"), "{}\n");
  const line = (step: number): string =>
    JSON.stringify({
      ts: at,
      severity: "info",
      event: "train.step",
      run_id: id,
      component: "c",
      step,
      data: { loss: loss() },
    });
  writeFileSync(
    join(directory, "train.20260101T000000000Z-1.log"),
    `${Array.from({ length: 50 }, (_, step) => line(step)).join("\n")}\n`,
  );
  writeFileSync(
    join(directory, "train.log"),
    `${Array.from({ length: 50 }, (_, step) => line(50 + step)).join("\n")}\nnot a record\n`,
  );
  for (const name of ["train.log", "train.20260101T000000000Z-1.log"])
    utimesSync(join(directory, name), new Date(at), new Date(at));
}

describe("logwright runs", () => {
  const folder = project();
  const call = (...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [CLI, "runs", ...args], { cwd: folder, encoding: "utf8" });

  test("list shows every run in a table", () => {
    const { status, stdout } = call("list");
    expect(status).toBe(0);
    expect(stdout.split("\n").map((line) => line.split(/ {2,}/).slice(0, 2))).toEqual([
      ["run", "status"],
      ["run-a", "completed"],
      ["run-b", "completed"],
      ["run-c", "failed"],
      [""],
    ]);
    expect(stdout).toContain("01234567+");
  });

  test("list tells the time of all attempts, not from the first start to the last end", () => {
    const attempt = (from: string, to: string | null): object => ({ started_at: from, ended_at: to, exit_reason: "x" });
    const attempts = [
      attempt("2026-01-02T00:00:00.000Z", "2026-01-02T00:00:20.000Z"),
      attempt("2026-01-03T00:00:00.000Z", "2026-01-03T00:00:10.500Z"),
      attempt("2026-01-04T00:00:00.000Z", null),
    ];
    const root = mkdtempSync(join(tmpdir(), "logwright-runs-"));
    run(root, "resumed", "completed", () => 1);
    const path = join(root, "experiments", "resumed", "metadata.json");
    const metadata = JSON.parse(readFileSync(path, "utf8")) as object;
    writeFileSync(path, JSON.stringify({ ...metadata, attempts, ended_at: "2026-01-04T00:00:00.000Z" }));
    expect(call("list", "--root", join(root, "experiments")).stdout).toContain("  30.5 s  ");
    rmSync(root, { recursive: true });
  });

  test("a path is seen from where the command was called, wherever the process is", async () => {
    let said = "";
    const out = (text: string): void => void (said += text);
    const terminal = { out, err: out, colour: false, interactive: false };
    const invocation = { cwd: folder, values: { format: "json" }, switches: new Set<string>(), terminal };
    const exit = await runs.run({ ...invocation, positionals: ["show", "./experiments/run-a"] });
    expect([exit, (JSON.parse(said) as { directory: string }).directory]).toEqual([
      0,
      join(folder, "experiments", "run-a"),
    ]);
  });

  test("compare says when the log holds nothing of what a run has recorded", () => {
    const root = mkdtempSync(join(tmpdir(), "logwright-runs-"));
    for (const id of ["quiet", "loud"]) run(root, id, "completed", () => 1);
    for (const file of readdirSync(join(root, "experiments", "quiet")))
      if (file.startsWith("train.")) rmSync(join(root, "experiments", "quiet", file));
    const { stdout } = call("compare", "quiet", "loud", "--root", join(root, "experiments"));
    expect(stdout).toContain("The log of A holds no value of loss, latency: was its level too high");
    expect(stdout).not.toContain("The log of B");
    rmSync(root, { recursive: true });
  });

  test("show tells provenance and metrics", () => {
    expect(call("show", "run-c").stdout).toMatch(
      /status {8}failed[^]*git commit {4}0123456789abcdef0123456789abcdef01234567 \(dirty\)[^]*metric {3}unit/,
    );
  });

  test("compare judges over rotated logs, and fails on a regression when asked to", () => {
    const { status, stdout } = call("compare", "run-a", "run-b");
    expect(status).toBe(0);
    expect(stdout).toMatch(/latency .*\+\d\d\.\d%.*worse\n/);
    expect(call("compare", "run-a", "run-b", "--fail-on", "regression").status).toBe(1);
    expect(call("compare", "run-b", "run-a", "--fail-on", "regression").status).toBe(0);
    expect(call("compare", "run-a", "run-a", "--fail-on", "unclear").status).toBe(0);
  });

  test.each([["list"], ["show", "run-a"], ["compare", "run-a", "run-b"], ["prune", "--older-than", "1d", "--dry-run"]])(
    "%s prints one JSON document on request",
    (...args) => {
      expect(() => JSON.parse(call(...args, "--format", "json").stdout) as unknown).not.toThrow();
    },
  );

  test("a folder whose metadata another tool wrote is a run that cannot be read, and hides no other", () => {
    const copy = project();
    for (const [id, file, text] of [
      ["foreign", "metadata.json", '{ "title": "a data set" }'],
      ["partial", "metadata.json", '{ "format": 1, "git": null, "attempts": 7 }'],
      ["run-a", "metrics.json", "{}"],
      ["run-b", "metrics.json", '{ "metrics": { "loss": null } }'],
    ] as const) {
      mkdirSync(join(copy, "experiments", id), { recursive: true });
      writeFileSync(join(copy, "experiments", id, file), text);
    }
    const at = (...args: readonly string[]): string =>
      spawnSync(process.execPath, [CLI, ...args], { cwd: copy, encoding: "utf8" }).stdout;
    for (const id of ["foreign", "partial"]) {
      expect(at("runs", "list")).toMatch(new RegExp(`^${id} +unreadable `, "m"));
      expect(at("runs", "show", id)).toContain("status        unreadable\n");
      expect(at("report", id)).toContain("report.html");
    }
    expect(at("runs", "list")).toMatch(/^run-a +completed /m);
    expect(at("runs", "compare", "run-a", "run-c")).toContain("loss");
    rmSync(copy, { recursive: true });
  });

  test("what a run says of itself moves no cursor", () => {
    const copy = project();
    run(copy, "run-d", "\u001b[31mred\u202e\u009b", () => 10);
    const { stdout } = spawnSync(process.execPath, [CLI, "runs", "show", "run-d"], { cwd: copy, encoding: "utf8" });
    expect(stdout).toContain("exit reason   \\u001b[31mred\\u202e\\u009b\n");
    rmSync(copy, { recursive: true });
  });

  test("prune looks at one log at a time: any number of runs needs few open files", () => {
    const copy = project();
    for (let count = 0; count < 60; count++) run(copy, `run-${String(100 + count)}`, "completed", () => 10);
    const prune = `ulimit -n 64 && exec "${process.execPath}" "${CLI}" runs prune --older-than 1d --dry-run`;
    const { stderr, stdout } = spawnSync("sh", ["-c", prune], { cwd: copy, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout).toContain("of 62 runs\n");
    rmSync(copy, { recursive: true });
  });

  test("prune with --dry-run removes nothing", () => {
    expect(call("prune", "--older-than", "1d", "--dry-run").stdout).toMatch(
      /run-a .*would go {2}too old\n[^]*run-c .*kept {6}failed run\nwould free .* of 2 runs\n/,
    );
    expect(existsSync(join(folder, "experiments", "run-a", "train.log"))).toBe(true);
  });

  test("prune removes logs and nothing else of an experiment, and keeps those of failed runs", () => {
    const copy = project();
    const { status } = spawnSync(process.execPath, [CLI, "runs", "prune", "--max-size", "0B"], { cwd: copy });
    expect(status).toBe(0);
    expect(readdirSync(join(copy, "experiments", "run-a")).sort()).toEqual([
      "checkpoints",
      "config_snapshot.yaml",
      "metadata.json",
      "metrics.json",
    ]);
    expect(existsSync(join(copy, "experiments", "run-c", "train.log"))).toBe(true);
    rmSync(copy, { recursive: true });
  });

  test.each<[readonly string[], string]>([
    [["lst"], 'unknown command "runs lst"; did you mean "list"?'],
    [["show"], "usage: logwright runs show RUN"],
    [["show", "nope"], '"logwright runs list" shows all'],
    [["show", "nope", "--root", "gone"], `there is no run "nope": ${join(folder, "gone")} does not exist`],
    [["show", "nope", "--root", "gone"], "name the folder of your runs with --root, or the run by its path"],
    [["list", "--root", "generated/registry.index.json"], "is no folder; name the folder of your runs with --root"],
    [["list", "--root", "nope"], "does not exist; name the folder of your runs with --root"],
    [["list", "--format", "yaml"], 'unknown format "yaml"; use one of text, json'],
    [["prune"], "runs prune needs --older-than or --max-size"],
    [["prune", "--older-than", "soon"], '--older-than is "soon"; it must be an age like 12h, 30d or 8w'],
    [["compare", "run-a", "run-b", "--threshold", "x"], '--threshold is "x"; it must be a number of percent'],
  ])("%j is a usage error", (args, message) => {
    const { status, stderr } = call(...args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});
