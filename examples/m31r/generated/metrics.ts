// @generated from registry.yaml. Do not edit.
// Change registry.yaml, then run `npm run codegen`.

import {
  type Counter,
  type ExposeOptions,
  type Exposition,
  type Gauge,
  type Histogram,
  type LabelIndices,
  type Meter,
  type MetricSpec,
  declareMetrics,
  expose,
  meterOf,
} from "@logwright/runtime/generated";
import { registry } from "./registry.ts";

/** Every metric of the registry. */
export const METRICS: readonly MetricSpec[] = [
  {
    name: "m31r.loss",
    identifier: "loss",
    exported: "m31r_loss",
    kind: "gauge",
    unit: "unitless",
    otlpUnit: "",
    scale: 1,
    summary: "last training loss",
    labels: [],
    from: [{ kind: "event", name: "step_complete", value: "loss", labels: {} }],
  },
  {
    name: "m31r.compile_rate",
    identifier: "compileRate",
    exported: "m31r_compile_rate",
    kind: "gauge",
    unit: "unitless",
    otlpUnit: "",
    scale: 1,
    summary: "share of generated programs that compile",
    labels: [],
    from: [{ kind: "event", name: "eval.complete", value: "compile_rate", labels: {} }],
  },
  {
    name: "m31r.pass_at_k",
    identifier: "passAtK",
    exported: "m31r_pass_at_k",
    kind: "gauge",
    unit: "unitless",
    otlpUnit: "",
    scale: 1,
    summary: "chance that one of k generated programs passes",
    labels: [{ name: "k", required: true, values: ["1", "5", "10"] }],
    from: [],
  },
  {
    name: "m31r.throughput",
    identifier: "throughput",
    exported: "m31r_throughput_tokens_per_second",
    kind: "gauge",
    unit: "tokens/s",
    otlpUnit: "tokens/s",
    scale: 1,
    summary: "training speed",
    labels: [],
    from: [{ kind: "event", name: "step_complete", value: "tokens_per_sec", labels: {} }],
  },
  {
    name: "m31r.latency",
    identifier: "latency",
    exported: "m31r_latency_seconds",
    kind: "histogram",
    unit: "ms",
    otlpUnit: "s",
    scale: 0.001,
    summary: "answering one request",
    buckets: [0.5, 1, 2, 5, 10, 25, 50, 100, 250, 500, 1000],
    labels: [],
    from: [{ kind: "event", name: "serve.request_complete", value: "latency_ms", labels: {} }],
  },
  {
    name: "m31r.memory",
    identifier: "memory",
    exported: "m31r_memory_bytes",
    kind: "gauge",
    unit: "bytes",
    otlpUnit: "By",
    scale: 1,
    summary: "resident memory at the peak",
    labels: [],
    from: [],
    process: "peak_rss",
  },
  {
    name: "m31r.requests",
    identifier: "requests",
    exported: "m31r_requests_total",
    kind: "counter",
    unit: "events",
    otlpUnit: "{event}",
    scale: 1,
    summary: "requests answered",
    labels: [],
    from: [{ kind: "event", name: "serve.request_complete", labels: {} }],
  },
  {
    name: "m31r.redacted_keys",
    identifier: "redactedKeys",
    exported: "m31r_redacted_keys_total",
    kind: "counter",
    unit: "keys",
    otlpUnit: "{key}",
    scale: 1,
    summary: "total dropped by filter",
    labels: [
      {
        name: "reason",
        required: true,
        values: ["undeclared", "denied", "pattern", "type", "allow", "too_long"],
      },
    ],
    from: [],
    process: "redacted_keys",
  },
  {
    name: "m31r.errors",
    identifier: "errors",
    exported: "m31r_errors_total",
    kind: "counter",
    unit: "events",
    otlpUnit: "{event}",
    scale: 1,
    summary: "errors by code",
    labels: [
      {
        name: "code",
        required: true,
        values: [
          "DataError.Unreadable",
          "TrainingError.Diverged",
          "EvaluationError.Crashed",
          "ServingError.BadRequest",
          "ServingError.Failed",
          "InternalError.Aborted",
        ],
      },
    ],
    from: [{ kind: "severity", name: "error", labels: { code: "error_code" } }],
  },
];

/** Labels of `m31r.pass_at_k`. */
export interface PassAtKLabels {
  readonly k: "1" | "5" | "10";
}

/** Labels of `m31r.errors`. */
export interface ErrorsLabels {
  readonly code:
    | "DataError.Unreadable"
    | "TrainingError.Diverged"
    | "EvaluationError.Crashed"
    | "ServingError.BadRequest"
    | "ServingError.Failed"
    | "InternalError.Aborted";
}

/** The instruments of the registry, without its prefix. */
export interface Metrics {
  /** last training loss (`m31r.loss`, gauge, unitless) */
  readonly loss: Gauge;
  /** share of generated programs that compile (`m31r.compile_rate`, gauge, unitless) */
  readonly compileRate: Gauge;
  /** chance that one of k generated programs passes (`m31r.pass_at_k`, gauge, unitless) */
  readonly passAtK: Gauge<PassAtKLabels>;
  /** training speed (`m31r.throughput`, gauge, tokens/s) */
  readonly throughput: Gauge;
  /** answering one request (`m31r.latency`, histogram, ms) */
  readonly latency: Histogram;
  /** requests answered (`m31r.requests`, counter, events) */
  readonly requests: Counter;
  /** errors by code (`m31r.errors`, counter, events) */
  readonly errors: Counter<ErrorsLabels>;
  /** All metrics as text, for a program that serves `/metrics` itself. */
  readonly expose: (options?: ExposeOptions) => Exposition;
}

const declared = declareMetrics(registry, METRICS);

function passAtKSeries(labels: PassAtKLabels, at: LabelIndices<PassAtKLabels>): number {
  return at.k.offset(labels.k);
}

function errorsSeries(labels: ErrorsLabels, at: LabelIndices<ErrorsLabels>): number {
  return at.code.offset(labels.code);
}

/** The instruments of the registry. */
export const metrics: Metrics = {
  loss: declared.gauge("m31r.loss"),
  compileRate: declared.gauge("m31r.compile_rate"),
  passAtK: declared.gauge("m31r.pass_at_k", passAtKSeries),
  throughput: declared.gauge("m31r.throughput"),
  latency: declared.histogram("m31r.latency"),
  requests: declared.counter("m31r.requests"),
  errors: declared.counter("m31r.errors", errorsSeries),
  expose,
};

/** Counters by the name of the registry. */
export interface Counters {
  readonly "m31r.requests": Counter;
  readonly "m31r.errors": Counter<ErrorsLabels>;
}

/** Gauges by the name of the registry. */
export interface Gauges {
  readonly "m31r.loss": Gauge;
  readonly "m31r.compile_rate": Gauge;
  readonly "m31r.pass_at_k": Gauge<PassAtKLabels>;
  readonly "m31r.throughput": Gauge;
}

/** Histograms by the name of the registry. */
export interface Histograms {
  readonly "m31r.latency": Histogram;
}

/** Up-down counters by the name of the registry. */
export interface UpDowns {}

/** The same instruments by name: `meter.counter(name)`. */
export const meter: Meter<Counters, Gauges, Histograms, UpDowns> = meterOf(declared);
