import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/config/usage-error.ts";
import { InvariantViolation } from "../../src/redact/invariant-violation.ts";
import { openRun, RunError, type OpenRunOptions, type Run, type RunMetadata } from "../../src/run/index.ts";
import { DNA, REGISTRY, temporaryFolder } from "../store/registry-fixture.ts";

const NOW = new Date("2026-01-02T03:04:05.678Z");
const COMMIT = "0123456789abcdef0123456789abcdef01234567";

function options(root: string, more: Partial<OpenRunOptions> = {}): OpenRunOptions {
  return {
    registry: REGISTRY,
    root,
    config: { lr: 0.1, model: { layers: [64, 32] } },
    seed: 42,
    dataset: { name: "corpus", version: "2026-01" },
    tokenizer: { name: "bpe", version: "3" },
    git: { commit: COMMIT, dirty: false },
    now: () => NOW,
    ...more,
  };
}

function withoutGit(root: string, more: Partial<OpenRunOptions>): OpenRunOptions {
  const given = options(root, more);
  const { git, ...rest } = given;
  expect(git).toBeDefined();
  return rest;
}

const json = (run: Pick<Run, "directory">, file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(run.directory, file), "utf8")) as Record<string, unknown>;

describe("openRun", () => {
  test("makes the directory of a run, its id from time and seed", () => {
    const root = join(temporaryFolder(), "experiments");
    const run = openRun(options(root));
    expect(run.id).toBe("20260102-030405-seed42");
    expect(readdirSync(run.directory).sort()).toEqual([
      "checkpoints",
      "config_snapshot.yaml",
      "metadata.json",
      "metrics.json",
    ]);
    expect(run.logger).toEqual({ runId: run.id, logDir: run.directory, fileName: "train.log" });
    expect(statSync(run.directory).mode & 0o777).toBe(0o700);
    run.close();
  });

  test("says in one sentence that there is no place for a run", () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    expect(() => openRun(options(file))).toThrow(RunError);
    expect(() => openRun(options(join(file, "below")))).toThrow(/^No run can be made in .*below \(ENOTDIR\)/);
  });

  describe("options that are none", () => {
    const bomb = (): never => {
      throw new TypeError(DNA);
    };
    const proxy = new Proxy({}, { get: bomb, ownKeys: bomb, getOwnPropertyDescriptor: bomb });
    const callable = new Proxy(() => undefined, { get: bomb, ownKeys: bomb });

    test.each<readonly [what: string, given: unknown, message: RegExp]>([
      ["nothing", undefined, /Missing or unusable:\n {2}registry: give .*\n {2}root: give/],
      ["null", null, /^options is null; it must be an object with any of registry, root, config, seed/],
      ["a Proxy that throws", proxy, /^registry of options throws when it is read/],
      ["a Promise", Promise.resolve({}), /^options is an object; it must be an object with any of/],
    ])("%s", (_what, given, message) => {
      expect(() => openRun(given as never)).toThrow(message);
    });

    test.each<readonly [option: string, value: unknown, message: RegExp]>([
      ["registry", {}, /^registry is an object that is none; it must be the `registry` that the generated/],
      ["registry", proxy, /^name of registry throws when it is read/],
      ["registry", callable, /^registry is a function; it must be/],
      ["root", "a\0b", /unusable:\n {2}root: give the folder of all runs/],
      ["root", `runs/${DNA}`, /^root is refused by the redaction filter; give a path that it lets pass\.$/],
      ["root", "ACGT".repeat(5e6), /^root is refused by the redaction filter/],
      ["config", new Map(), /unusable:\n {2}config: give the whole configuration/],
      ["dataset", proxy, /^name of dataset throws when it is read; it must be a plain value/],
      ["dataset", callable, /unusable:\n {2}dataset: give \{ name, version \}/],
      ["tokenizer", proxy, /^name of tokenizer throws when it is read/],
      ["git", null, /^git is null; it must be \{ commit, dirty \}, or be left out\.$/],
      ["git", proxy, /^commit of git throws/],
      ["git", { commit: 7 }, /^git.commit is a number; it must be the name of a commit/],
      ["metrics", 7, /^metrics is a number; it must be an object/],
      ["metrics", proxy, /^metrics is an object that throws when its properties are listed/],
      ["metrics", "ACGT".repeat(5e6), /^metrics is a string; it must be an object/],
      ["projectDir", Symbol(DNA), /^projectDir is a symbol; it must be the path of a directory, or be left out/],
      ["projectDir", "a\0b", /^projectDir is not usable; it must be the path/],
      ["runId", 7, /^runId is a number; it must be the id of a run/],
      ["resume", proxy, /^resume is an object; it must be the id of a run/],
      ["now", 7, /^now is a number; it must be a function that gives a Date/],
      ["now", () => DNA, /^what now\(\) gave is not usable; it must be a valid Date/],
      ["now", () => new Date(NaN), /^what now\(\) gave is an object; it must be a valid Date/],
      ["metricsIntervalS", DNA, /^metricsIntervalS is "redacted"; it must be a number of seconds/],
      ["strict", proxy, /^strict is a value of type object; it must be true or false/],
    ])("%s, whatever it is: words of ours, nothing of the value, and nothing is made", (option, value, message) => {
      const root = temporaryFolder();
      const thrown = ((): unknown => {
        try {
          openRun({ ...options(root), [option]: value });
        } catch (error) {
          return error;
        }
        return undefined;
      })();
      expect(thrown).toBeInstanceOf(UsageError);
      expect((thrown as Error).message).toMatch(message);
      expect((thrown as Error).message).not.toMatch(/[ACGT]{20}/);
      expect(readdirSync(root)).toEqual([]);
    });

    test("the content of a checkpoint is a text or bytes", () => {
      const run = openRun(options(temporaryFolder()));
      for (const content of [null, 7, proxy, callable, Symbol(DNA)])
        expect(() => run.checkpoint("last", content as never, 1)).toThrow(
          new RunError("The content of a checkpoint must be a text or bytes (a Uint8Array)."),
        );
      expect(readdirSync(join(run.directory, "checkpoints"))).toEqual([]);
      run.close();
    });
  });

  const mounts = process.getuid?.() === 0 || process.env["CI"] === "true"; // in CI a missing tmpfs is a failure
  if (!mounts) console.warn("The tests of a full and of a read-only disk need root, to mount a tmpfs.");
  const needsRoot = test.skipIf(!mounts);
  needsRoot.each([
    ["read-only", "ro", "EROFS"],
    ["full", "size=4k", "ENOSPC"],
  ])("names the reason on a disk that is %s, and leaves nothing there", (_, mount, reason) => {
    const disk = temporaryFolder();
    spawnSync("mount", ["-t", "tmpfs", "-o", mount, "tmpfs", disk]);
    try {
      expect(() => openRun(options(join(disk, "a", "b")))).toThrow(`(${reason})`);
      expect(readdirSync(disk, { recursive: true }).filter((name) => String(name).includes(".new-"))).toEqual([]);
    } finally {
      spawnSync("umount", [disk]);
    }
  });

  test("gives a second run in the same second another id, and a wanted id only once", () => {
    const root = temporaryFolder();
    expect([openRun(options(root)), openRun(options(root)), openRun(options(root))].map((run) => run.id)).toEqual([
      "20260102-030405-seed42",
      "20260102-030405-seed42-2",
      "20260102-030405-seed42-3",
    ]);
    openRun(options(root, { runId: "mine" }));
    expect(() => openRun(options(root, { runId: "mine" }))).toThrow('The run "mine" exists already');
    expect(() => openRun(options(root, { runId: "../out" }))).toThrow(RunError);
  });

  test("keeps the configuration, and a hash that does not depend on the order of its keys", () => {
    const root = temporaryFolder();
    const run = openRun(options(root));
    const other = openRun(options(root, { config: { model: { layers: [64, 32] }, lr: 0.1 } }));
    expect(json(run, "config_snapshot.yaml")).toEqual({ lr: 0.1, model: { layers: [64, 32] } });
    expect(other.metadata.config_hash).toBe(run.metadata.config_hash);
    expect(openRun(options(root, { config: { lr: 0.2 } })).metadata.config_hash).not.toBe(run.metadata.config_hash);
  });

  test("notes everything that is needed to make the run again", () => {
    const run = openRun(options(temporaryFolder()));
    expect(json(run, "metadata.json")).toMatchObject({
      run_id: run.id,
      registry: { name: "acme", version: "1.2.3" },
      config_hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      git: { commit: COMMIT, dirty: false },
      dataset: { name: "corpus", version: "2026-01" },
      tokenizer: { name: "bpe", version: "3" },
      seed: 42,
      started_at: NOW.toISOString(),
      ended_at: null,
      exit_reason: "running",
      packages: { node: process.versions.node, "@logwright/runtime": "0.1.0" },
    });
    run.close("early_stop");
    expect(json(run, "metadata.json")).toMatchObject({
      ended_at: NOW.toISOString(),
      exit_reason: "early_stop",
      attempts: [{ exit_reason: "early_stop" }],
    });
  });

  test("says everything that is missing at once, and what to give", () => {
    const root = join(temporaryFolder(), "experiments");
    const missing = {
      registry: REGISTRY,
      root,
      config: {},
      seed: 1.5,
      dataset: { name: "corpus", version: "" },
    } as unknown as OpenRunOptions;
    expect(() => openRun(missing)).toThrow(
      /seed: give the whole number.*\n {2}dataset: give \{ name, version \}.*\n {2}tokenizer: give/,
    );
    expect(existsSync(root)).toBe(false);
  });

  test("outside of a git work tree it says what to give", () => {
    const directory = temporaryFolder();
    const rest = withoutGit(join(directory, "experiments"), { projectDir: directory });
    expect(() => openRun(rest)).toThrow("Give git: { commit, dirty }");
  });

  test("reads commit and dirtiness from git; experiments do not make a tree dirty, new source files do", () => {
    const directory = temporaryFolder();
    const git = (...args: readonly string[]): string =>
      spawnSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...args], {
        cwd: directory,
        encoding: "utf8",
      }).stdout.trim();
    git("init", "-q");
    writeFileSync(join(directory, "a.ts"), "1");
    git("add", ".");
    git("commit", "-q", "-m", "first");
    const rest = withoutGit(join(directory, "experiments"), { projectDir: directory });
    openRun(rest);
    expect(openRun(rest).metadata.git).toEqual({ commit: git("rev-parse", "HEAD"), dirty: false });
    writeFileSync(join(directory, "b.ts"), "2");
    expect(openRun(rest).metadata.git.dirty).toBe(true);
  });

  test.each<[string, Partial<OpenRunOptions>]>([
    ["DNA in the configuration", { config: { note: DNA } }],
    ["a denied key deep in the configuration", { config: { data: { user: { email: "x" } } } }],
    ["DNA in the data set's version", { dataset: { name: "d", version: DNA } }],
  ])("in strict mode throws on %s and makes nothing", (_what, more) => {
    const root = join(temporaryFolder(), "experiments");
    expect(() => openRun(options(root, more))).toThrow(InvariantViolation);
    expect(existsSync(root)).toBe(false);
  });

  test("in permissive mode leaves it out", () => {
    const run = openRun(options(temporaryFolder(), { config: { lr: 1, note: DNA, prompt: "x" }, strict: false }));
    expect(json(run, "config_snapshot.yaml")).toEqual({ lr: 1 });
  });
});

describe("metrics.json", () => {
  test("holds the mandatory metrics with last, best, mean and count", () => {
    const run = openRun(options(temporaryFolder()));
    for (const [step, loss] of [3, 1, NaN, 2].entries()) run.record("loss", loss, step);
    run.record("tokens_per_sec", 100);
    run.record("tokens_per_sec", 300);
    run.close();
    const { metrics, missing } = json(run, "metrics.json") as { metrics: Record<string, unknown>; missing: unknown };
    expect(metrics["loss"]).toEqual({
      better: "lower",
      unit: "unitless",
      last: 2,
      best: 1,
      mean: 2,
      count: 4,
      not_finite: 1,
      last_step: 3,
      best_step: 1,
    });
    expect(metrics["tokens_per_sec"]).toMatchObject({ best: 300, mean: 200, last: 300, count: 2 });
    expect(missing).toEqual(["compile_rate", "pass_at_k", "latency_ms", "memory_bytes"]);
  });

  test("refuses a metric that the run does not declare, and any after close", () => {
    const run = openRun(options(temporaryFolder(), { metrics: { acc: { better: "higher" } } }));
    expect(() => run.record("loss", 1)).toThrow('declares no metric "loss"');
    run.close();
    expect(() => run.record("acc", 1)).toThrow("is closed");
  });

  test("is written at intervals", async () => {
    const run = openRun(options(temporaryFolder(), { metricsIntervalS: 0.02 }));
    run.record("loss", 5, 1);
    await expect
      .poll(() => (json(run, "metrics.json")["metrics"] as Record<string, { last: unknown }>)["loss"]?.last)
      .toBe(5);
    run.close();
  });
});

describe("checkpoints", () => {
  test("are traced to configuration, data, code, seed and metrics", () => {
    const run = openRun(options(temporaryFolder()));
    run.record("loss", 0.5, 10);
    const path = run.checkpoint("step-10.bin", new Uint8Array([1, 2, 3]), 10);
    expect([...readFileSync(path)]).toEqual([1, 2, 3]);
    expect(JSON.parse(readFileSync(`${path}.json`, "utf8"))).toMatchObject({
      run_id: run.id,
      step: 10,
      bytes: 3,
      sha256: "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81",
      config_hash: run.metadata.config_hash,
      dataset: { version: "2026-01" },
      git: { commit: COMMIT },
      seed: 42,
      metrics: { loss: 0.5 },
    });
    expect(() => run.checkpoint("../x", "", 1)).toThrow(RunError);
    expect(() => run.checkpoint(`${DNA}.bin`, "", 1)).toThrow(InvariantViolation);
  });
});

describe("resume", () => {
  test("goes on with metrics and notes a further attempt", () => {
    const root = temporaryFolder();
    const first = openRun(options(root));
    first.record("loss", 4, 1);
    first.close("interrupted");
    const second = openRun(options(root, { resume: first.id, git: { commit: COMMIT.replace("0", "f"), dirty: true } }));
    second.record("loss", 2, 2);
    second.close();
    expect(second.directory).toBe(first.directory);
    expect((json(second, "metrics.json")["metrics"] as Record<string, unknown>)["loss"]).toMatchObject({
      mean: 3,
      count: 2,
      best: 2,
    });
    const { attempts, started_at, exit_reason } = json(second, "metadata.json") as unknown as RunMetadata;
    expect(attempts.map((attempt) => [attempt.exit_reason, attempt.git.dirty])).toEqual([
      ["interrupted", false],
      ["completed", true],
    ]);
    expect([started_at, exit_reason]).toEqual([NOW.toISOString(), "completed"]);
  });

  test("refuses a run that was started with something else, and says what differs", () => {
    const root = temporaryFolder();
    const first = openRun(options(root));
    first.close();
    expect(() =>
      openRun(options(root, { resume: first.id, seed: 43, dataset: { name: "corpus", version: "2026-02" } })),
    ).toThrow(/seed: was 42, is 43\n {2}dataset: was corpus 2026-01, is corpus 2026-02/);
    expect(() => openRun(options(root, { resume: "none" }))).toThrow('There is no run "none" to resume');
  });

  test("refuses a run that a live process works on", () => {
    const root = temporaryFolder();
    const run = openRun(options(root));
    const metadata = json(run, "metadata.json") as unknown as RunMetadata;
    writeFileSync(
      join(run.directory, "metadata.json"),
      JSON.stringify({
        ...metadata,
        attempts: metadata.attempts.map((attempt) => ({ ...attempt, pid: process.ppid })),
      }),
    );
    expect(() => openRun(options(root, { resume: run.id }))).toThrow(
      `Process ${String(process.ppid)} is still working`,
    );
  });

  test("does not take a broken metadata.json for a missing run", () => {
    const root = temporaryFolder();
    mkdirSync(join(root, "r1"));
    writeFileSync(join(root, "r1", "metadata.json"), "{");
    expect(() => openRun(options(root, { resume: "r1" }))).toThrow("holds no JSON");
  });
});

const PROGRAM = `
import { openRun } from ${JSON.stringify(new URL("../../dist/run/index.js", import.meta.url).href)};
const options = JSON.parse(process.argv[1]);
const run = openRun(options);
process.stdout.write(run.id + "\\n");
for (let step = 0; step < (options.steps ?? Infinity); step++) {
  run.record("loss", step, step);
  run.flush();
  if (step % 3 === 0) run.checkpoint("last.bin", "x".repeat(100_000) + step, step);
  if (step % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
}
EVENT
`;

function start(
  program: string,
  given: object,
): { readonly exited: Promise<void>; readonly id: Promise<string>; kill(signal: NodeJS.Signals): void } {
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, JSON.stringify(given)], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const id = new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data).trim())));
  return {
    id,
    exited: new Promise((resolve) => child.once("close", () => resolve())),
    kill: (signal) => void child.kill(signal),
  };
}

describe("the end of the process", () => {
  test.each<[string, string, string]>([
    ["process.exit", "process.exit(3)", "exit 3"],
    ["an uncaught exception", "throw new Error('x')", "uncaught exception"],
    ["the natural end", "", "exit 0"],
    [
      "SIGTERM to oneself",
      "process.kill(process.pid, 'SIGTERM'); await new Promise((r) => setTimeout(r, 2000))",
      "SIGTERM",
    ],
  ])("by %s is noted", async (_what, code, reason) => {
    const root = temporaryFolder();
    const program = start(PROGRAM.replace("EVENT", code), { ...options(root), steps: 2 });
    await program.exited;
    expect(json({ directory: join(root, await program.id) }, "metadata.json")).toMatchObject({ exit_reason: reason });
    expect(
      (json({ directory: join(root, await program.id) }, "metrics.json")["metrics"] as Record<string, unknown>)["loss"],
    ).toMatchObject({ count: 2 });
  });

  test("by SIGKILL leaves every file old or new, never half; the next start cleans up and marks the attempt as killed", async () => {
    const root = temporaryFolder();
    let runId = "";
    for (let round = 0; round < 8; round++) {
      const program = start(PROGRAM.replace("EVENT", ""), {
        ...options(root),
        ...(round === 0 ? {} : { resume: runId }),
      });
      runId = await program.id;
      await new Promise((resolve) => setTimeout(resolve, 15 + round * 9));
      program.kill("SIGKILL");
      await program.exited;
      for (const file of ["metadata.json", "metrics.json", "config_snapshot.yaml"])
        expect(() => json({ directory: join(root, runId) }, file)).not.toThrow();
      const checkpoint = join(root, runId, "checkpoints", "last.bin");
      if (existsSync(checkpoint)) expect(readFileSync(checkpoint, "utf8")).toMatch(/^x{100000}\d+$/);
    }
    const run = openRun(options(root, { resume: runId }));
    expect(run.metadata.attempts.map((attempt) => attempt.exit_reason)).toEqual([
      ...Array.from({ length: 8 }, () => "killed"),
      "running",
    ]);
    expect(readdirSync(run.directory).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    run.close();
  });
});
