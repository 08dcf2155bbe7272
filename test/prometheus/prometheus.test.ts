import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/*
 * The metrics file and /metrics against the real thing: Debian's prometheus, prometheus-node-exporter and promtool,
 * started here on loopback ports.
 */
const TOOLS = ["prometheus", "prometheus-node-exporter", "promtool"];
const missing = TOOLS.filter((tool) => {
  try {
    execFileSync("which", [tool], { stdio: "ignore" });
    return false;
  } catch {
    return true;
  }
});
if (missing.length > 0 && process.env["CI"] === "true")
  throw new Error(`missing: apt-get install prometheus prometheus-node-exporter (${missing.join(", ")})`);
if (missing.length > 0)
  console.warn(`skipped: apt-get install prometheus prometheus-node-exporter (${missing.join(", ")})`);

interface IndexedMetric {
  readonly name: string;
  readonly exported: string;
  readonly kind: string;
  readonly unit: string;
  readonly summary: string;
  readonly labels: readonly unknown[];
}
const { metrics } = JSON.parse(readFileSync("generated/registry.index.json", "utf8")) as {
  metrics: readonly IndexedMetric[];
};

const folder = mkdtempSync(join(tmpdir(), "logwright-prometheus-"));
const logDir = join(folder, "logs");
const children: ChildProcess[] = [];
let exporterUrl = "";
let prometheusUrl = "";

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

function start(command: string, args: readonly string[]): ChildProcess {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stderr.on("data", (part: Buffer) => (said += part.toString()));
  child.on("exit", (code) => {
    if (code !== null && code !== 0) console.error(`${command} ended with ${code}: ${said.slice(-2000)}`);
  });
  children.push(child);
  return child;
}

/** A run that writes; its /metrics port. */
async function writer(runId: string, factor: number): Promise<number> {
  const child = start(process.execPath, [resolve("test/prometheus/writer.mjs"), runId, logDir, String(factor)]);
  return await new Promise<number>((done) =>
    child.stdout?.once("data", (part: Buffer) => done(Number(part.toString()))),
  );
}

/** Asks again until the answer is there, for 20 s at most. */
async function eventually<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return answer;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error("no answer within 20 s");
}

interface Sample {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [number, string];
}

async function api<T>(path: string): Promise<T> {
  const response = await fetch(`${prometheusUrl}/api/v1/${path}`);
  return ((await response.json()) as { data: T }).data;
}

/** The result of a PromQL expression, as soon as there are that many series. */
async function query(expression: string, series = 1): Promise<readonly Sample[]> {
  return await eventually(async () => {
    const { result } = await api<{ result: readonly Sample[] }>(`query?query=${encodeURIComponent(expression)}`);
    return result.length >= series ? result : undefined;
  });
}

describe.skipIf(missing.length > 0)("Prometheus", () => {
  beforeAll(async () => {
    mkdirSync(logDir, { recursive: true });
    const portA = await writer("run-a", 1);
    await eventually(async () => (readdirSync(logDir).includes("metrics.prom") ? true : undefined));
    const portB = await writer("run-b", 2);
    const [exporterPort, prometheusPort] = [await freePort(), await freePort()];
    exporterUrl = `http://127.0.0.1:${exporterPort}`;
    prometheusUrl = `http://127.0.0.1:${prometheusPort}`;
    start("prometheus-node-exporter", [
      "--collector.disable-defaults",
      "--collector.textfile",
      `--collector.textfile.directory=${logDir}`,
      `--web.listen-address=127.0.0.1:${exporterPort}`,
    ]);
    // ten minutes are too long for a test; everything else of the rule is as generated
    writeFileSync(
      join(folder, "rules.yml"),
      readFileSync("generated/prometheus/rules.yml", "utf8").replaceAll('for: "10m"', 'for: "0s"'),
    );
    const config = {
      global: { scrape_interval: "1s", evaluation_interval: "1s" },
      rule_files: [join(folder, "rules.yml")],
      scrape_configs: [
        { job_name: "textfile", static_configs: [{ targets: [`127.0.0.1:${exporterPort}`] }] },
        { job_name: "service", static_configs: [{ targets: [`127.0.0.1:${portA}`, `127.0.0.1:${portB}`] }] },
      ],
    };
    writeFileSync(join(folder, "prometheus.yml"), JSON.stringify(config));
    start("prometheus", [
      `--config.file=${join(folder, "prometheus.yml")}`,
      `--storage.tsdb.path=${join(folder, "data")}`,
      `--web.listen-address=127.0.0.1:${prometheusPort}`,
      "--log.level=error",
    ]);
    await eventually(async () => ((await fetch(`${prometheusUrl}/-/ready`)).ok ? true : undefined));
  });

  afterAll(async () => {
    const running = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    const ended = running.map((child) => new Promise((done) => child.once("exit", done)));
    for (const child of running) child.kill("SIGKILL");
    await Promise.all(ended);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test("node_exporter reads the files 1,000 times while they are rewritten, without one error", async () => {
    const bad: string[] = [];
    let left = 1000;
    const scrape = async (): Promise<void> => {
      while (left-- > 0) {
        const text = await (await fetch(`${exporterUrl}/metrics`)).text();
        const complete =
          text.includes("node_textfile_scrape_error 0") &&
          ["run-a", "run-b"].every((run) => text.includes(`geno_lewm_training_loss_pred{run_id="${run}"}`));
        if (!complete) bad.push(text.slice(0, 2000));
      }
    };
    await Promise.all(Array.from({ length: 8 }, scrape));
    expect(bad).toEqual([]);
  });

  test("promtool finds nothing in what both runs wrote", () => {
    const files = readdirSync(logDir).filter((name) => name.endsWith(".prom"));
    expect(files.sort()).toEqual(["metrics.prom", "metrics.run-b.prom"]);
    for (const file of files) {
      expect(
        execFileSync("promtool", ["check", "metrics"], { input: readFileSync(join(logDir, file)), encoding: "utf8" }),
      ).toBe("");
    }
    expect(
      execFileSync("promtool", ["check", "rules", "generated/prometheus/rules.yml"], { encoding: "utf8" }),
    ).toContain("SUCCESS: 1 rules found");
  });

  test.each(metrics.map((metric) => [metric.exported, metric] as const))(
    "%s is there with type, help and unit",
    async (exported, metric) => {
      const series = metric.kind === "histogram" ? `${exported}_count` : exported;
      const runs = new Set(
        (await query(`{__name__="${series}",job="textfile"}`, 2)).map(({ metric: labels }) => labels["run_id"]),
      );
      expect(runs).toEqual(new Set(["run-a", "run-b"]));
      const families = [exported, exported.replace(/_total$/, "")];
      const known = await eventually(async () => {
        const found = (
          await Promise.all(families.map((name) => api<Record<string, readonly object[]>>(`metadata?metric=${name}`)))
        ).flatMap((answer) => Object.values(answer).flat());
        return found.length > 0 ? found : undefined;
      });
      const unit = /_(seconds|bytes|variants_per_second)$/.exec(exported)?.[1] ?? "";
      expect(known).toContainEqual({
        type: metric.kind === "updown" ? "gauge" : metric.kind,
        help: metric.summary,
        unit,
      });
    },
  );

  test("two runs side by side keep their own values", async () => {
    const samples = await query('geno_lewm_training_loss_pred{job="textfile"}', 2);
    expect(Object.fromEntries(samples.map(({ metric, value }) => [metric["run_id"], value[1]]))).toEqual({
      "run-a": "0.25",
      "run-b": "0.5",
    });
    const counters = await query('geno_lewm_errors_raised_total{job="textfile"} > 0', 2);
    expect(counters.map(({ metric, value }) => [metric["run_id"], metric["code"], value[1]]).sort()).toEqual([
      ["run-a", "InputError.BadVcf", "3"],
      ["run-b", "InputError.BadVcf", "6"],
    ]);
  });

  test("histogram_quantile gives the value that the buckets imply", async () => {
    // 0.2 and 0.7 and 3, 4, 4.5 and 30 ms: the third of six is the first of three in (2, 5] ms
    const [sample] = await query(
      'histogram_quantile(0.5, sum by (le) (geno_lewm_training_step_duration_seconds_bucket{job="textfile",run_id="run-a"}))',
    );
    expect(Number(sample?.value[1])).toBeCloseTo(0.002 + 0.003 / 3, 10);
    const [service] = await query(
      'histogram_quantile(0.5, sum by (le) (geno_lewm_training_step_duration_seconds_bucket{job="service",run_id="run-a"}))',
    );
    expect(Number(service?.value[1])).toBeCloseTo(0.003, 10);
    const [mean] = await query(
      'geno_lewm_training_step_duration_seconds_sum{job="textfile",run_id="run-a"} / geno_lewm_training_step_duration_seconds_count',
    );
    expect(Number(mean?.value[1])).toBeCloseTo(0.0424 / 6, 10);
  });

  test("the generated alert fires for the run that collapsed, and for no other", async () => {
    const alerts = await eventually(async () => {
      const found = (
        await api<{ alerts: readonly { state: string; labels: Record<string, string> }[] }>("alerts")
      ).alerts.filter(({ state }) => state === "firing");
      return found.length > 0 ? found : undefined;
    });
    expect(
      new Set(alerts.map(({ labels }) => `${labels["alertname"]} ${labels["run_id"]} ${labels["severity"]}`)),
    ).toEqual(new Set(["PredictionCollapse run-a warn"]));
  });
});
