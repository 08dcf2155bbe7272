import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openRunScope } from "../../src/lifecycle/open-run-scope.ts";
import { shutdownRun } from "../../src/lifecycle/shutdown-run.ts";
import { declareMetrics } from "../../src/metric/metric-set.ts";
import { Textfile } from "../../src/metric/textfile.ts";
import { label, metric, registry } from "./support.ts";

const counterSpec = metric({ kind: "counter", exported: "acme_things_total", name: "acme.things" });
const set = declareMetrics(registry(), [counterSpec]);
const counter = set.counter(counterSpec.name);

let directory = "";
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "logwright-textfile-"));
});
afterEach(() => {
  chmodSync(directory, 0o700);
  rmSync(directory, { recursive: true, force: true });
});

const read = (file: string): string => readFileSync(join(directory, file), "utf8");

function textfile(runId = "run-1"): Textfile {
  return new Textfile(directory, runId, () => {});
}

/** promtool's verdict: exit code and what it says. */
function promtool(text: string): { code: number; said: string } {
  try {
    return {
      code: 0,
      said: execFileSync("promtool", ["check", "metrics"], { input: text, encoding: "utf8", stdio: "pipe" }),
    };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { code: status, said: stderr };
  }
}

const hasPromtool = ((): boolean => {
  try {
    execFileSync("promtool", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    if (process.env["CI"] === "true") throw new Error("promtool is missing: apt-get install prometheus");
    console.warn("skipped: promtool is missing (apt-get install prometheus)");
    return false;
  }
})();

describe("the metrics file", () => {
  test("carries the run, ends with a line feed and leaves no temporary file", () => {
    counter.inc(2);
    const file = textfile();
    file.write();
    const text = read("metrics.prom");
    expect(text).toContain(
      '# HELP acme_things_total a number\n# TYPE acme_things_total counter\nacme_things_total{run_id="run-1"} 2\n',
    );
    expect(text.endsWith("\n")).toBe(true);
    expect(readdirSync(directory).sort()).toEqual([".metrics.owner", "metrics.prom"]);
    file.close(true);
    expect(readdirSync(directory)).toEqual([]);
  });

  test("is readable for an exporter that runs as somebody else, its owner note is not", () => {
    textfile().write();
    expect(statSync(join(directory, "metrics.prom")).mode & 0o777).toBe(0o644);
    expect(statSync(join(directory, ".metrics.owner")).mode & 0o777).toBe(0o600);
  });

  test("a directory that nobody can write to, or that vanishes, is reported, throws nothing, and is tried again", () => {
    const reasons: string[] = [];
    const missing = join(directory, "sub");
    writeFileSync(missing, "a file where a directory should be");
    const file = new Textfile(missing, "r", (reason) => reasons.push(reason));
    expect(() => file.write()).not.toThrow();
    rmSync(missing);
    file.write();
    expect(existsSync(join(missing, "metrics.prom"))).toBe(true);
    rmSync(missing, { recursive: true });
    file.write();
    file.write();
    expect(reasons[0]).toMatch(/^(EEXIST|ENOTDIR)$/);
    expect(readdirSync(missing).some((name) => name.endsWith(".prom"))).toBe(true);
  });

  test("a symbolic link laid in the temporary file's place is not followed", () => {
    const target = join(directory, "victim");
    writeFileSync(target, "untouched");
    execFileSync("ln", ["-s", target, join(directory, `.metrics.run-1.${process.pid}.tmp`)]);
    textfile().write();
    expect(readFileSync(target, "utf8")).toBe("untouched");
    expect(read("metrics.prom")).toContain("acme_things_total");
  });
});

describe("who owns metrics.prom", () => {
  const start = (pid: number): string => {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  };

  test("the first live process; others write metrics.<run_id>.prom", () => {
    const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"], { stdio: "ignore" });
    try {
      writeFileSync(join(directory, ".metrics.owner"), `${hostname()} ${other.pid} ${start(other.pid ?? 0)}\n`);
      const file = textfile("run-2");
      file.write();
      expect(readdirSync(directory).sort()).toEqual([".metrics.owner", ".metrics.run-2.owner", "metrics.run-2.prom"]);
      file.close(false);
      expect(existsSync(join(directory, ".metrics.run-2.owner"))).toBe(false);
      expect(existsSync(join(directory, ".metrics.owner"))).toBe(true);
    } finally {
      other.kill();
    }
  });

  test.each([
    ["a process that is dead", () => `${hostname()} ${spawnDead()} 1\n`],
    ["a process whose number now is another's", () => `${hostname()} ${process.ppid} 1\n`],
    ["garbage", () => "what?\n"],
  ])("is taken over from %s", (_, owner) => {
    writeFileSync(join(directory, ".metrics.owner"), owner());
    if (owner() === "what?\n") execFileSync("touch", ["-d", "1 hour ago", join(directory, ".metrics.owner")]);
    textfile().write();
    expect(readdirSync(directory).sort()).toEqual([".metrics.owner", "metrics.prom"]);
  });

  test("a live owner on another machine is respected until it shows no life for ten minutes", () => {
    const owner = join(directory, ".metrics.owner");
    writeFileSync(owner, "elsewhere 1 1\n");
    textfile("run-3").write();
    expect(readdirSync(directory)).toContain("metrics.run-3.prom");
    execFileSync("touch", ["-d", "11 minutes ago", owner]);
    textfile("run-4").write();
    expect(read("metrics.prom")).toContain('run_id="run-4"');
  });

  test("who lost it writes under the run's own name from then on", () => {
    const file = textfile("run-5");
    file.write();
    writeFileSync(join(directory, ".metrics.owner"), "elsewhere 1 1\n");
    file.write();
    expect(readdirSync(directory).sort()).toEqual([
      ".metrics.owner",
      ".metrics.run-5.owner",
      "metrics.prom",
      "metrics.run-5.prom",
    ]);
  });

  test("processes of one run have files of their own, whose series carry the process, and which go with it", () => {
    const [first, second] = [0, 1].map(() =>
      spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"], { stdio: "ignore" }),
    );
    try {
      const owner = (pid: number | undefined, run: string): string =>
        `${hostname()} ${pid} ${start(pid ?? 0)} 0 ${run}\n`;
      const files = (): string[] =>
        readdirSync(directory)
          .filter((name) => name.startsWith("metrics"))
          .sort();
      writeFileSync(join(directory, ".metrics.owner"), owner(first?.pid, "run-a"));
      const same = textfile("run-a");
      same.write();
      expect(files()).toEqual([`metrics.run-a.${process.pid}.prom`]);
      expect(read(`metrics.run-a.${process.pid}.prom`)).toContain(
        `acme_things_total{run_id="run-a",run_process="${process.pid}"}`,
      );
      same.close(false);
      expect(files()).toEqual([]);

      // the second run's own file is in use, so that its next process must not take metrics.prom either
      writeFileSync(join(directory, ".metrics.run-b.owner"), owner(second?.pid, "run-b"));
      rmSync(join(directory, ".metrics.owner"));
      const third = textfile("run-b");
      third.write();
      expect(files()).toEqual([`metrics.run-b.${process.pid}.prom`]);
      third.close(false);
    } finally {
      first?.kill();
      second?.kill();
    }
  });

  test("threads of one process and one run write files of their own", async () => {
    const program = `
      const { openRunScope } = await import(${JSON.stringify(resolve("packages/runtime/dist/lifecycle/open-run-scope.js"))});
      const { declareMetrics } = await import(${JSON.stringify(resolve("packages/runtime/dist/metric/metric-set.js"))});
      const { Worker, isMainThread } = await import("node:worker_threads");
      const { readdirSync } = await import("node:fs");
      const registry = ${JSON.stringify(registry())};
      declareMetrics(registry, [${JSON.stringify(counterSpec)}]).counter("acme.things").inc();
      openRunScope(registry, { runId: "run-t", logDir: ${JSON.stringify(directory)}, metricsIntervalS: 0.02 });
      await new Promise((done) => setTimeout(done, 200));
      if (isMainThread) {
        const worker = new Worker(new URL(import.meta.url), { execArgv: [] });
        await new Promise((done) => worker.once("message", done));
        console.log(JSON.stringify(readdirSync(${JSON.stringify(directory)}).filter((name) => name.endsWith(".prom")).map((name) => name.replace(String(process.pid), "PID")).sort()));
      } else {
        const { parentPort } = await import("node:worker_threads");
        parentPort.postMessage("up");
      }
    `;
    const file = join(directory, "program.mjs");
    writeFileSync(file, program);
    expect(JSON.parse(execFileSync(process.execPath, [file], { encoding: "utf8" }))).toEqual([
      "metrics.prom",
      "metrics.run-t.PID-1.prom",
    ]);
    expect(readdirSync(directory).filter((name) => name.endsWith(".prom"))).toEqual(["metrics.prom"]);
  });

  function spawnDead(): number {
    const output = execFileSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" });
    return Number(output);
  }
});

describe("runs", () => {
  test("an open run has its file at every interval and when it is closed", async () => {
    openRunScope(registry(), { runId: "run-6", logDir: directory, metricsIntervalS: 0.05 });
    for (let i = 0; i < 100 && !existsSync(join(directory, "metrics.prom")); i++)
      await new Promise((done) => setTimeout(done, 20));
    expect(read("metrics.prom")).toContain('run_id="run-6"');
    counter.inc(1000);
    await shutdownRun("run-6", directory);
    expect(read("metrics.prom")).toMatch(/acme_things_total\{run_id="run-6"\} 10\d\d\n/);
    expect(existsSync(join(directory, ".metrics.owner"))).toBe(false);
  });

  test("two runs of one process in one directory do not count twice; the second takes over", async () => {
    openRunScope(registry(), { runId: "run-7", logDir: directory, metricsIntervalS: 1000 });
    openRunScope(registry(), { runId: "run-8", logDir: directory, metricsIntervalS: 1000 });
    await shutdownRun("run-7", directory);
    expect(read("metrics.prom")).toContain('run_id="run-7"');
    await shutdownRun("run-8", directory);
    expect(read("metrics.prom")).toContain('run_id="run-8"');
    expect(readdirSync(directory).filter((name) => name.endsWith(".prom"))).toEqual(["metrics.prom"]);
  });

  test("the file is taken away at a clean close only when that was asked for", async () => {
    openRunScope(registry(), { runId: "run-9", logDir: directory, metricsRemove: true });
    await shutdownRun("run-9", directory);
    expect(readdirSync(directory).filter((name) => name.startsWith("metrics"))).toEqual([]);
  });
});

describe.skipIf(!hasPromtool)("promtool", () => {
  test("finds nothing in the file, and finds what is wrong with a broken one", () => {
    const specs = [
      metric({ exported: "acme_alpha", summary: 'a help with \\ and\nline feed and "quotes"' }),
      metric({
        exported: "acme_beta_seconds",
        kind: "histogram",
        unit: "ms",
        otlpUnit: "s",
        scale: 0.001,
        buckets: [1, 2.5, 1000],
      }),
      metric({ exported: "acme_gamma_total", kind: "counter", labels: [label("path", { max: 5 })] }),
      metric({ exported: "acme_delta", kind: "updown" }),
    ] as const;
    const more = declareMetrics(registry(), specs);
    more.gauge(specs[0].name).set(Infinity);
    more.updown(specs[3].name).add(-2);
    more.histogram(specs[1].name).observe(3);
    more
      .counter<{ path: string }>(
        specs[2].name,
        (labels: { path: string }, at: { path: { offset(v: unknown): number } }) => at.path.offset(labels.path),
      )
      .inc(1, { path: 'C:\\x "y" é' });
    counter.inc(Number.NaN);
    textfile().write();
    const text = read("metrics.prom");
    expect(text).toContain("logwright_metric_refused_total");
    expect(promtool(text)).toEqual({ code: 0, said: "" });
    expect(promtool(text.slice(0, -1)).code).not.toBe(0);
    expect(promtool(text.replace(/# HELP acme_alpha.*\n/, "")).said).toContain("no help text");
  });
});
