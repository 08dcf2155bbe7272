import { createRequire } from "node:module";
import type * as SdkMetrics from "@opentelemetry/sdk-metrics";
import type * as PromClient from "prom-client";
import { BUCKETS, type Candidate, CODES, EXPOSED, PHASES, VALUES } from "./operation.ts";

const require = createRequire(import.meta.url);

/** prom-client 15, labels as an object: its usual way. Labels bound beforehand are no faster there. */
export function promClient(): Readonly<Record<string, Candidate>> {
  const prom = require("prom-client") as typeof PromClient;
  const registers = [new prom.Registry()];
  const labelNames = ["phase", "code"];
  const buckets = [...BUCKETS];
  const help = "a benchmark's";
  const counter = new prom.Counter({ name: "counter", help, registers });
  const counterLabels = new prom.Counter({ name: "counter_labels", help, labelNames, registers });
  const gauge = new prom.Gauge({ name: "gauge", help, registers });
  const gaugeLabels = new prom.Gauge({ name: "gauge_labels", help, labelNames, registers });
  const histogram = new prom.Histogram({ name: "histogram", help, buckets, registers });
  const histogramLabels = new prom.Histogram({ name: "histogram_labels", help, labelNames, buckets, registers });
  return candidates("prom-client", {
    "counter.inc": () => counter.inc(),
    "counter.inc, 2 labels": (i) => counterLabels.inc({ phase: PHASES[i & 1], code: CODES[i % 7] }, 1),
    "gauge.set": (i) => gauge.set(VALUES[i & 4095] as number),
    "gauge.set, 2 labels": (i) =>
      gaugeLabels.set({ phase: PHASES[i & 1], code: CODES[i % 7] }, VALUES[i & 4095] as number),
    "histogram.observe": (i) => histogram.observe(VALUES[i & 4095] as number),
    "histogram.observe, 2 labels": (i) =>
      histogramLabels.observe({ phase: PHASES[i & 1], code: CODES[i % 7] }, VALUES[i & 4095] as number),
  });
}

/** prom-client's text of 500 series; it is a promise that resolves in the next turn. */
export function promClientExposition(): { readonly run: (times: number) => Promise<void> } {
  const prom = require("prom-client") as typeof PromClient;
  const register = new prom.Registry();
  for (let index = 0; index < EXPOSED.metrics; index++) {
    const counter = new prom.Counter({
      name: `exposed_${index}_total`,
      help: "a benchmark's",
      labelNames: ["label"],
      registers: [register],
    });
    for (const label of EXPOSED.values) counter.inc({ label }, 1);
  }
  return {
    async run(times) {
      for (let i = 0; i < times; i++) await register.metrics();
    },
  };
}

/** The OpenTelemetry SDK 2 with a reader that never reads. */
export function openTelemetry(): Readonly<Record<string, Candidate>> {
  const { MeterProvider, MetricReader } = require("@opentelemetry/sdk-metrics") as typeof SdkMetrics;
  class Idle extends MetricReader {
    protected override async onForceFlush(): Promise<void> {}
    protected override async onShutdown(): Promise<void> {}
  }
  const meter = new MeterProvider({ readers: [new Idle()] }).getMeter("bench");
  const counter = meter.createCounter("counter");
  const gauge = meter.createGauge("gauge");
  const histogram = meter.createHistogram("histogram", { advice: { explicitBucketBoundaries: [...BUCKETS] } });
  return candidates("OpenTelemetry SDK", {
    "counter.inc": () => counter.add(1),
    "counter.inc, 2 labels": (i) => counter.add(1, { phase: PHASES[i & 1] as string, code: CODES[i % 7] as string }),
    "gauge.set": (i) => gauge.record(VALUES[i & 4095] as number),
    "gauge.set, 2 labels": (i) =>
      gauge.record(VALUES[i & 4095] as number, { phase: PHASES[i & 1] as string, code: CODES[i % 7] as string }),
    "histogram.observe": (i) => histogram.record(VALUES[i & 4095] as number),
    "histogram.observe, 2 labels": (i) =>
      histogram.record(VALUES[i & 4095] as number, { phase: PHASES[i & 1] as string, code: CODES[i % 7] as string }),
  });
}

function candidates(
  library: Candidate["library"],
  operations: Readonly<Record<string, (i: number) => void>>,
): Readonly<Record<string, Candidate>> {
  return Object.fromEntries(
    Object.entries(operations).map(([name, operation]) => [
      name,
      {
        library,
        run(times: number): void {
          for (let i = 0; i < times; i++) operation(i);
        },
      },
    ]),
  );
}
