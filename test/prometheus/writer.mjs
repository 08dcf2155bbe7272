// A run that records every metric of the registry, rewrites its metrics file all the time and serves /metrics.
import { createServer } from "node:http";
import { getLogger, meter, METRICS, metrics } from "@logwright/generated";

const [runId, logDir, factorText] = process.argv.slice(2);
const factor = Number(factorText);
getLogger("writer", { runId, logDir, metricsIntervalS: 0.004, format: "jsonl" });

const labelsOf = (spec) => Object.fromEntries(spec.labels.map(({ name, values }) => [name, values?.[0] ?? "a"]));
for (const spec of METRICS) {
  if (spec.process !== undefined) continue;
  if (spec.kind === "counter") meter.counter(spec.name).inc(3 * factor, labelsOf(spec));
  if (spec.kind === "gauge") meter.gauge(spec.name).set(0.25 * factor, labelsOf(spec));
  if (spec.kind === "histogram")
    for (const ms of [0.2, 0.7, 3, 4, 4.5, 30]) meter.histogram(spec.name).observe(ms, labelsOf(spec));
}
metrics.trainingCollapsePredVarPerDim.set(factor === 1 ? 0.00001 : 0.5);
setInterval(() => metrics.dataCacheHit.inc(), 10);

const server = createServer((request, response) => {
  const { contentType, body } = metrics.expose({ accept: request.headers.accept, runId });
  response.writeHead(200, { "content-type": contentType }).end(body);
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));
