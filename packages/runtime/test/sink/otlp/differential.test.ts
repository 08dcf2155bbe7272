import { createRequire } from "node:module";
import type * as Api from "@opentelemetry/api";
import type * as LogsExporter from "@opentelemetry/exporter-logs-otlp-grpc";
import type * as MetricsExporter from "@opentelemetry/exporter-metrics-otlp-grpc";
import type * as TraceExporter from "@opentelemetry/exporter-trace-otlp-grpc";
import type * as SdkLogs from "@opentelemetry/sdk-logs";
import type * as SdkMetrics from "@opentelemetry/sdk-metrics";
import type * as SdkTrace from "@opentelemetry/sdk-trace-base";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RedactedLine } from "../../../src/record/redacted-line.ts";
import { OtlpExporter } from "../../../src/sink/otlp/otlp-exporter.ts";
import { otlpSettings } from "../../../src/sink/otlp/otlp-settings.ts";
import { SharedCounts } from "../../../src/sink/otlp/shared-counts.ts";
import { registry } from "../../metric/support.ts";
import { Collector, type SignalName } from "./collector.ts";

const require = createRequire(import.meta.url);
const api = require("@opentelemetry/api") as typeof Api;
const { LoggerProvider, SimpleLogRecordProcessor } = require("@opentelemetry/sdk-logs") as typeof SdkLogs;
const { MeterProvider, PeriodicExportingMetricReader } = require("@opentelemetry/sdk-metrics") as typeof SdkMetrics;
const { BasicTracerProvider, SimpleSpanProcessor } = require("@opentelemetry/sdk-trace-base") as typeof SdkTrace;
const { OTLPLogExporter } = require("@opentelemetry/exporter-logs-otlp-grpc") as typeof LogsExporter;
const { OTLPMetricExporter } = require("@opentelemetry/exporter-metrics-otlp-grpc") as typeof MetricsExporter;
const { OTLPTraceExporter } = require("@opentelemetry/exporter-trace-otlp-grpc") as typeof TraceExporter;

let official: Collector;
let ours: Collector;
let exporter: OtlpExporter;
const url = (collector: Collector): string => `http://127.0.0.1:${collector.port}`;

beforeAll(async () => {
  [official, ours] = await Promise.all([new Collector().start(), new Collector().start()]);
  exporter = await OtlpExporter.open(
    {
      settings: otlpSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: url(ours) }),
      resource: { attributes: {} },
      layout: registry().layout,
      fieldNames: ["step"],
      startMs: 0,
    },
    new SharedCounts(),
  );
});
afterAll(() => {
  exporter.close();
  official.kill();
  ours.kill();
});

/** What was accepted, without what no two exporters share: clocks, and the order of attributes. */
function comparable(collector: Collector, signal: SignalName, ignored: readonly string[]): unknown {
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const items = value.map(clean);
      const keyed = items.every((item) => typeof item === "object" && item !== null && "key" in item);
      return keyed ? items.sort((a, b) => ((a as { key: string }).key < (b as { key: string }).key ? -1 : 1)) : items;
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !ignored.includes(key))
        .map(([key, item]) => [key, clean(item)]),
    );
  };
  return clean(collector.items(signal));
}

test("a log record is what the official exporter sends for it", async () => {
  const ts = "2026-05-20T15:42:01.123Z";
  const data = { loss: 0.25, n: 5, text: "é \u2028 🧬", ok: false, list: [1, 2.5], map: { a: "b" } };
  const provider = new LoggerProvider({
    processors: [new SimpleLogRecordProcessor({ exporter: new OTLPLogExporter({ url: url(official) }) })],
  });
  const spanContext = { traceId: "4bf92f3577b34da6a3ce929d0e0e4736", spanId: "00f067aa0ba902b7", traceFlags: 1 };
  provider.getLogger("x").emit({
    timestamp: new Date(ts),
    observedTimestamp: new Date(ts),
    severityNumber: 17,
    severityText: "error",
    eventName: "error",
    body: data,
    attributes: { run_id: "r", component: "c", step: 3 },
    context: api.trace.setSpanContext(api.ROOT_CONTEXT, spanContext),
  });
  await provider.forceFlush();
  const line = {
    ts,
    severity: "error",
    event: "error",
    run_id: "r",
    component: "c",
    step: 3,
    trace_id: spanContext.traceId,
    span_id: spanContext.spanId,
    data,
  };
  exporter.logs([`${JSON.stringify(line)}\n` as RedactedLine]);
  await exporter.flush(20_000);
  expect(comparable(ours, "logs", [])).toEqual(comparable(official, "logs", []));
  expect(ours.items("logs")).toHaveLength(1);
});

test("metrics are what the official exporter sends for them", async () => {
  const reader = new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter({ url: url(official) }),
    exportIntervalMillis: 1e6,
  });
  const meter = new MeterProvider({ readers: [reader] }).getMeter("x");
  meter.createCounter("acme.hits", { unit: "{op}", description: "hits" }).add(3, { code: "a" });
  meter.createUpDownCounter("acme.jobs", { unit: "{job}", description: "jobs" }).add(-2);
  meter.createGauge("acme.loss", { description: "loss" }).record(0.5);
  const histogram = meter.createHistogram("acme.step", {
    unit: "s",
    description: "step",
    advice: { explicitBucketBoundaries: [0.001, 1] },
  });
  for (const value of [0.0005, 0.5, 0.25, 8]) histogram.record(value);
  await reader.forceFlush();
  const spec = { identifier: "", exported: "", scale: 1, labels: [], from: [] };
  exporter.metrics([
    {
      spec: { ...spec, name: "acme.hits", summary: "hits", kind: "counter", unit: "ops", otlpUnit: "{op}" },
      points: [{ labels: [["code", "a"]], value: 3 }],
    },
    {
      spec: { ...spec, name: "acme.jobs", summary: "jobs", kind: "updown", unit: "jobs", otlpUnit: "{job}" },
      points: [{ labels: [], value: -2 }],
    },
    {
      spec: { ...spec, name: "acme.loss", summary: "loss", kind: "gauge", unit: "unitless", otlpUnit: "" },
      points: [{ labels: [], value: 0.5 }],
    },
    {
      spec: { ...spec, name: "acme.step", summary: "step", kind: "histogram", unit: "ms", otlpUnit: "s" },
      bounds: [0.001, 1],
      points: [{ labels: [], counts: [1, 2, 1], count: 4, sum: 8.7505 }],
    },
  ]);
  await exporter.flush(20_000);
  // least and greatest value are optional, and not kept in slots
  const ignored = ["start_time_unix_nano", "time_unix_nano", "min", "max"];
  expect(comparable(ours, "metrics", ignored)).toEqual(comparable(official, "metrics", ignored));
  expect(ours.items("metrics")).toHaveLength(4);
});

test("a span is what the official exporter sends for it", async () => {
  const provider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(new OTLPTraceExporter({ url: url(official) }))],
  });
  const parent = api.trace.setSpanContext(api.ROOT_CONTEXT, {
    traceId: "4bf92f3577b34da6a3ce929d0e0e4736",
    spanId: "00f067aa0ba902b7",
    traceFlags: 1,
  });
  const startMs = 1_779_291_721_123;
  const span = provider
    .getTracer("x")
    .startSpan("step", { startTime: startMs, attributes: { model_id: "m", n: 3, "error.type": "RangeError" } }, parent);
  span.addEvent("exception", { "exception.type": "RangeError" }, startMs + 1.5);
  span.setStatus({ code: api.SpanStatusCode.ERROR });
  span.end(startMs + 1.5);
  await provider.forceFlush();
  const { traceId, spanId } = span.spanContext();
  const attributes = new Map<string, string | number>([
    ["model_id", "m"],
    ["n", 3],
  ]);
  exporter.spans([
    {
      name: "step",
      traceId,
      spanId,
      parentSpanId: "00f067aa0ba902b7",
      flags: 1,
      startMs,
      durationMs: 1.5,
      attributes,
      error: { type: "RangeError" },
    },
  ]);
  await exporter.flush(20_000);
  expect(comparable(ours, "traces", [])).toEqual(comparable(official, "traces", []));
  expect(ours.items("traces")).toHaveLength(1);
});
