// A small program that logs, counts and traces, and ends as it is told: natural, exit, throw, signal, close or reopen.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [dist, logDir, ending, amount] = process.argv.slice(2);
const load = (file) => import(pathToFileURL(join(dist, file)).href);
const { openRunScope } = await load("lifecycle/open-run-scope.js");
const { shutdownRun } = await load("lifecycle/shutdown-run.js");
const { declareMetrics } = await load("metric/metric-set.js");
const { declareSpans } = await load("trace/span-set.js");

const registry = JSON.parse(process.env.REGISTRY);
const spec = {
  name: "acme.hits",
  identifier: "hits",
  exported: "acme_hits_total",
  kind: "counter",
  unit: "ops",
  otlpUnit: "{op}",
  scale: 1,
  summary: "hits",
  labels: [],
  from: [],
};
const hits = declareMetrics(registry, [spec]).counter("acme.hits");
const span = declareSpans(registry, [{ name: "work", identifier: "work", summary: "", attributes: [] }]).span("work");
const scope = openRunScope(registry, { runId: "run-1", logDir, format: "jsonl" });
for (let i = 0; i < Number(amount); i++) {
  hits.inc();
  const [event, data] =
    ending === "metric" ? ["training.metric", { name: "loss", value: i }] : ["training.epoch.end", { n: i }];
  const record = {
    ts: "2026-05-20T15:42:01.123Z",
    severity: "info",
    event,
    run_id: "run-1",
    component: "trainer",
    step: i,
    data,
  };
  scope.output.append(`${JSON.stringify(record)}\n`, "info");
}
span(() => {});
const endings = {
  natural: () => {},
  metric: () => {},
  exit: () => process.exit(3),
  throw: () =>
    setImmediate(() => {
      throw new Error("secret");
    }),
  signal: () => setTimeout(() => {}, 60_000, process.kill(process.pid, "SIGTERM")),
  close: () => shutdownRun("run-1", logDir),
  async reopen() {
    for (let i = 0; i < 20; i++) {
      await shutdownRun("run-1", logDir);
      openRunScope(registry, { runId: "run-1", logDir, format: "jsonl" });
    }
  },
};
await endings[ending]();
