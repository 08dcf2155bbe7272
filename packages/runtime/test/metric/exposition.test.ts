import { describe, expect, test } from "vitest";
import { expose } from "../../src/metric/exposition.ts";
import { exportedNumber } from "../../src/metric/exported-number.ts";
import { declareMetrics } from "../../src/metric/metric-set.ts";
import { openMetricsText } from "../../src/metric/openmetrics-text.ts";
import { prometheusText } from "../../src/metric/prometheus-text.ts";
import type { MetricSnapshot } from "../../src/metric/snapshot.ts";
import { metric, registry } from "./support.ts";

const histogram: MetricSnapshot = {
  spec: metric({
    exported: "acme_step_duration_seconds",
    kind: "histogram",
    unit: "ms",
    otlpUnit: "s",
    scale: 0.001,
    summary: "a step",
  }),
  bounds: [0.0005, 1, 10],
  points: [{ labels: [["phase", "a"]], counts: [1, 2, 0, 4], count: 7, sum: 12.5 }],
};
const counter: MetricSnapshot = {
  spec: metric({
    exported: "acme_hits_total",
    kind: "counter",
    unit: "ops",
    otlpUnit: "{op}",
    summary: 'say "hi"\\\n',
  }),
  points: [{ labels: [["path", 'a\\b"c\nd']], value: 1e21 }],
};
const rate: MetricSnapshot = {
  spec: metric({ exported: "acme_throughput_variants_per_second", unit: "variants/s", otlpUnit: "variants/s" }),
  points: [{ labels: [], value: -Infinity }],
};

describe("text format 0.0.4", () => {
  test("buckets are cumulated, labels and help are escaped, numbers are Go's", () => {
    expect(prometheusText([histogram, counter, rate], [["run_id", "r1"]])).toBe(
      [
        "# HELP acme_step_duration_seconds a step",
        "# TYPE acme_step_duration_seconds histogram",
        'acme_step_duration_seconds_bucket{phase="a",run_id="r1",le="0.0005"} 1',
        'acme_step_duration_seconds_bucket{phase="a",run_id="r1",le="1"} 3',
        'acme_step_duration_seconds_bucket{phase="a",run_id="r1",le="10"} 3',
        'acme_step_duration_seconds_bucket{phase="a",run_id="r1",le="+Inf"} 7',
        'acme_step_duration_seconds_sum{phase="a",run_id="r1"} 12.5',
        'acme_step_duration_seconds_count{phase="a",run_id="r1"} 7',
        '# HELP acme_hits_total say "hi"\\\\\\n',
        "# TYPE acme_hits_total counter",
        'acme_hits_total{path="a\\\\b\\"c\\nd",run_id="r1"} 1e+21',
        "# HELP acme_throughput_variants_per_second a number",
        "# TYPE acme_throughput_variants_per_second gauge",
        'acme_throughput_variants_per_second{run_id="r1"} -Inf',
        "",
      ].join("\n"),
    );
  });
});

describe("OpenMetrics 1.0.0", () => {
  test("names families without _total, units, float bounds, and ends with # EOF", () => {
    expect(openMetricsText([histogram, counter, rate], [])).toBe(
      [
        "# TYPE acme_step_duration_seconds histogram",
        "# UNIT acme_step_duration_seconds seconds",
        "# HELP acme_step_duration_seconds a step",
        'acme_step_duration_seconds_bucket{phase="a",le="0.0005"} 1',
        'acme_step_duration_seconds_bucket{phase="a",le="1.0"} 3',
        'acme_step_duration_seconds_bucket{phase="a",le="10.0"} 3',
        'acme_step_duration_seconds_bucket{phase="a",le="+Inf"} 7',
        'acme_step_duration_seconds_count{phase="a"} 7',
        'acme_step_duration_seconds_sum{phase="a"} 12.5',
        "# TYPE acme_hits counter",
        '# HELP acme_hits say \\"hi\\"\\\\\\n',
        'acme_hits_total{path="a\\\\b\\"c\\nd"} 1e+21',
        "# TYPE acme_throughput_variants_per_second gauge",
        "# UNIT acme_throughput_variants_per_second variants_per_second",
        "# HELP acme_throughput_variants_per_second a number",
        "acme_throughput_variants_per_second -Inf",
        "# EOF",
        "",
      ].join("\n"),
    );
  });
});

describe("the Accept header decides", () => {
  const PROMETHEUS =
    "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1";
  test.each([
    [undefined, "text/plain"],
    ["", "text/plain"],
    ["*/*", "text/plain"],
    ["text/plain", "text/plain"],
    [PROMETHEUS, "application/openmetrics-text"],
    ["application/openmetrics-text", "application/openmetrics-text"],
    ["Application/OpenMetrics-Text; version=1.0.0", "application/openmetrics-text"],
    ["application/openmetrics-text;q=0.4,text/plain;q=0.5", "text/plain"],
    ["application/openmetrics-text;q=0", "text/plain"],
    ["application/openmetrics-text;q=banana", "text/plain"],
    ["text/html,application/xml;q=0.9", "text/plain"],
    [",".repeat(100_000), "text/plain"],
  ])("%s", (accept, type) => {
    expect(expose({ accept }).contentType.split(";")[0]).toBe(type);
  });

  test("run_id is a label only when it is asked for", () => {
    const spec = metric({ kind: "counter", exported: "acme_exposed_total" });
    declareMetrics(registry(), [spec]).counter(spec.name).inc();
    expect(expose().body).toContain("\nacme_exposed_total 1\n");
    for (const runId of ["", "a b", 'x"} 1', 7, null, {}])
      expect(() => expose({ runId: runId as never })).toThrow(/^runId is .*; it must be 1 to 128 letters/);
    for (const options of [null, "text/plain", ["*/*"]])
      expect(() => expose(options as never)).toThrow(/^options is .*; it must be an object with any of accept, runId/);
    expect(expose({ accept: ["a"] as never }).body).toContain("acme_exposed_total");
    expect(expose({ runId: "r" }).body).toContain('\nacme_exposed_total{run_id="r"} 1\n');
  });
});

test("a duration in milliseconds is exported as the nearest number of seconds", () => {
  for (const ms of [0.1, 0.5, 2.5, 7, 35, 1001, 123456789]) expect(exportedNumber(ms, 0.001)).toBe(Number(`${ms}e-3`));
  expect(exportedNumber(3, 1)).toBe(3);
  expect(exportedNumber(3, 60)).toBe(180);
});
