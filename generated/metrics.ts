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
    name: "geno_lewm.training.step.duration",
    identifier: "trainingStepDuration",
    exported: "geno_lewm_training_step_duration_seconds",
    kind: "histogram",
    unit: "ms",
    otlpUnit: "s",
    scale: 0.001,
    summary: "per training step",
    buckets: [0.5, 1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10000],
    labels: [],
    from: [{ kind: "event", name: "training.step", value: "duration_ms", labels: {} }],
  },
  {
    name: "geno_lewm.training.loss.pred",
    identifier: "trainingLossPred",
    exported: "geno_lewm_training_loss_pred",
    kind: "gauge",
    unit: "unitless",
    otlpUnit: "",
    scale: 1,
    summary: "last logged pred loss",
    labels: [],
    from: [{ kind: "event", name: "training.step", value: "loss_pred", labels: {} }],
  },
  {
    name: "geno_lewm.training.loss.reg",
    identifier: "trainingLossReg",
    exported: "geno_lewm_training_loss_reg",
    kind: "gauge",
    unit: "unitless",
    otlpUnit: "",
    scale: 1,
    summary: "last logged reg loss (Phase 2 active, Phase 1 monitoring)",
    labels: [],
    from: [{ kind: "event", name: "training.step", value: "loss_reg", labels: {} }],
  },
  {
    name: "geno_lewm.training.collapse.alert",
    identifier: "trainingCollapseAlert",
    exported: "geno_lewm_training_collapse_alert_total",
    kind: "counter",
    unit: "events",
    otlpUnit: "{event}",
    scale: 1,
    summary: "total alerts during run",
    labels: [],
    from: [{ kind: "event", name: "training.collapse.alert", labels: {} }],
  },
  {
    name: "geno_lewm.training.collapse.pred_cos_mean",
    identifier: "trainingCollapsePredCosMean",
    exported: "geno_lewm_training_collapse_pred_cos_mean",
    kind: "gauge",
    unit: "unitless",
    otlpUnit: "",
    scale: 1,
    summary: "last collapse-monitor mean prediction-target cosine similarity",
    labels: [],
    from: [],
  },
  {
    name: "geno_lewm.training.collapse.pred_l2_mean",
    identifier: "trainingCollapsePredL2Mean",
    exported: "geno_lewm_training_collapse_pred_l2_mean",
    kind: "gauge",
    unit: "unitless",
    otlpUnit: "",
    scale: 1,
    summary: "last collapse-monitor mean prediction-target L2 distance",
    labels: [],
    from: [],
  },
  {
    name: "geno_lewm.training.collapse.target_var_per_dim",
    identifier: "trainingCollapseTargetVarPerDim",
    exported: "geno_lewm_training_collapse_target_var_per_dim",
    kind: "gauge",
    unit: "unitless",
    otlpUnit: "",
    scale: 1,
    summary: "last collapse-monitor mean target variance per latent dimension",
    labels: [],
    from: [],
  },
  {
    name: "geno_lewm.training.collapse.pred_var_per_dim",
    identifier: "trainingCollapsePredVarPerDim",
    exported: "geno_lewm_training_collapse_pred_var_per_dim",
    kind: "gauge",
    unit: "unitless",
    otlpUnit: "",
    scale: 1,
    summary: "last collapse-monitor mean prediction variance per latent dimension",
    labels: [],
    from: [],
  },
  {
    name: "geno_lewm.training.collapse.pred_target_corr",
    identifier: "trainingCollapsePredTargetCorr",
    exported: "geno_lewm_training_collapse_pred_target_corr",
    kind: "gauge",
    unit: "unitless",
    otlpUnit: "",
    scale: 1,
    summary: "last collapse-monitor flattened prediction-target correlation",
    labels: [],
    from: [],
  },
  {
    name: "geno_lewm.training.collapse.pairwise_pred_dist_mean",
    identifier: "trainingCollapsePairwisePredDistMean",
    exported: "geno_lewm_training_collapse_pairwise_pred_dist_mean",
    kind: "gauge",
    unit: "unitless",
    otlpUnit: "",
    scale: 1,
    summary: "last collapse-monitor mean pairwise prediction distance",
    labels: [],
    from: [],
  },
  {
    name: "geno_lewm.training.collapse.kl_reg",
    identifier: "trainingCollapseKlReg",
    exported: "geno_lewm_training_collapse_kl_reg",
    kind: "gauge",
    unit: "unitless",
    otlpUnit: "",
    scale: 1,
    summary: "last collapse-monitor LeJEPA KL regularizer value",
    labels: [],
    from: [],
  },
  {
    name: "geno_lewm.data.cache.hit",
    identifier: "dataCacheHit",
    exported: "geno_lewm_data_cache_hit_total",
    kind: "counter",
    unit: "ops",
    otlpUnit: "{op}",
    scale: 1,
    summary: "per-call increment",
    labels: [],
    from: [{ kind: "event", name: "data.cache.hit", labels: {} }],
  },
  {
    name: "geno_lewm.data.cache.miss",
    identifier: "dataCacheMiss",
    exported: "geno_lewm_data_cache_miss_total",
    kind: "counter",
    unit: "ops",
    otlpUnit: "{op}",
    scale: 1,
    summary: "per-call increment",
    labels: [],
    from: [{ kind: "event", name: "data.cache.miss", labels: {} }],
  },
  {
    name: "geno_lewm.data.encode.duration",
    identifier: "dataEncodeDuration",
    exported: "geno_lewm_data_encode_duration_seconds",
    kind: "histogram",
    unit: "ms",
    otlpUnit: "s",
    scale: 0.001,
    summary: "per-window encoder call",
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000],
    labels: [],
    from: [],
  },
  {
    name: "geno_lewm.inference.score.duration",
    identifier: "inferenceScoreDuration",
    exported: "geno_lewm_inference_score_duration_seconds",
    kind: "histogram",
    unit: "ms",
    otlpUnit: "s",
    scale: 0.001,
    summary: "per variant",
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000],
    labels: [],
    from: [{ kind: "span", name: "inference.score", value: "duration", labels: {} }],
  },
  {
    name: "geno_lewm.inference.batch.throughput",
    identifier: "inferenceBatchThroughput",
    exported: "geno_lewm_inference_batch_throughput_variants_per_second",
    kind: "gauge",
    unit: "variants/s",
    otlpUnit: "variants/s",
    scale: 1,
    summary: "last batched scoring",
    labels: [],
    from: [{ kind: "event", name: "inference.batch.end", value: "throughput_per_s", labels: {} }],
  },
  {
    name: "geno_lewm.inference.memory.peak_bytes",
    identifier: "inferenceMemoryPeakBytes",
    exported: "geno_lewm_inference_memory_peak_bytes",
    kind: "gauge",
    unit: "bytes",
    otlpUnit: "By",
    scale: 1,
    summary: "RSS peak per process",
    labels: [],
    from: [],
    process: "peak_rss",
  },
  {
    name: "geno_lewm.planning.cem.iter.duration",
    identifier: "planningCemIterDuration",
    exported: "geno_lewm_planning_cem_iter_duration_seconds",
    kind: "histogram",
    unit: "ms",
    otlpUnit: "s",
    scale: 0.001,
    summary: "per CEM iteration",
    buckets: [1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000],
    labels: [],
    from: [{ kind: "span", name: "planning.cem.iter", value: "duration", labels: {} }],
  },
  {
    name: "geno_lewm.planning.cem.calls",
    identifier: "planningCemCalls",
    exported: "geno_lewm_planning_cem_calls_total",
    kind: "counter",
    unit: "predictor_calls",
    otlpUnit: "{predictor_call}",
    scale: 1,
    summary: "per planning run",
    labels: [],
    from: [],
  },
  {
    name: "geno_lewm.provenance.verify.duration",
    identifier: "provenanceVerifyDuration",
    exported: "geno_lewm_provenance_verify_duration_seconds",
    kind: "histogram",
    unit: "ms",
    otlpUnit: "s",
    scale: 0.001,
    summary: "per verification",
    buckets: [1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10000],
    labels: [],
    from: [{ kind: "event", name: "provenance.verify.end", value: "duration_ms", labels: {} }],
  },
  {
    name: "geno_lewm.observability.redacted_keys",
    identifier: "observabilityRedactedKeys",
    exported: "geno_lewm_observability_redacted_keys_total",
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
    name: "geno_lewm.errors.raised",
    identifier: "errorsRaised",
    exported: "geno_lewm_errors_raised_total",
    kind: "counter",
    unit: "events",
    otlpUnit: "{event}",
    scale: 1,
    summary: "tagged with code",
    labels: [
      {
        name: "code",
        required: true,
        values: [
          "InputError.BadVcf",
          "InputError.MissingFile",
          "EvalError.Regression",
          "NetworkError.Blocked",
          "ProvenanceError.HashMismatch",
          "TrainingError.Diverged",
          "InternalError.InvariantViolation",
        ],
      },
    ],
    from: [{ kind: "severity", name: "error", labels: { code: "error_code" } }],
  },
];

/** Labels of `geno_lewm.errors.raised`. */
export interface ErrorsRaisedLabels {
  readonly code:
    | "InputError.BadVcf"
    | "InputError.MissingFile"
    | "EvalError.Regression"
    | "NetworkError.Blocked"
    | "ProvenanceError.HashMismatch"
    | "TrainingError.Diverged"
    | "InternalError.InvariantViolation";
}

/** The instruments of the registry, without its prefix. */
export interface Metrics {
  /** per training step (`geno_lewm.training.step.duration`, histogram, ms) */
  readonly trainingStepDuration: Histogram;
  /** last logged pred loss (`geno_lewm.training.loss.pred`, gauge, unitless) */
  readonly trainingLossPred: Gauge;
  /** last logged reg loss (Phase 2 active, Phase 1 monitoring) (`geno_lewm.training.loss.reg`, gauge, unitless) */
  readonly trainingLossReg: Gauge;
  /** total alerts during run (`geno_lewm.training.collapse.alert`, counter, events) */
  readonly trainingCollapseAlert: Counter;
  /** last collapse-monitor mean prediction-target cosine similarity (`geno_lewm.training.collapse.pred_cos_mean`, gauge, unitless) */
  readonly trainingCollapsePredCosMean: Gauge;
  /** last collapse-monitor mean prediction-target L2 distance (`geno_lewm.training.collapse.pred_l2_mean`, gauge, unitless) */
  readonly trainingCollapsePredL2Mean: Gauge;
  /** last collapse-monitor mean target variance per latent dimension (`geno_lewm.training.collapse.target_var_per_dim`, gauge, unitless) */
  readonly trainingCollapseTargetVarPerDim: Gauge;
  /** last collapse-monitor mean prediction variance per latent dimension (`geno_lewm.training.collapse.pred_var_per_dim`, gauge, unitless) */
  readonly trainingCollapsePredVarPerDim: Gauge;
  /** last collapse-monitor flattened prediction-target correlation (`geno_lewm.training.collapse.pred_target_corr`, gauge, unitless) */
  readonly trainingCollapsePredTargetCorr: Gauge;
  /** last collapse-monitor mean pairwise prediction distance (`geno_lewm.training.collapse.pairwise_pred_dist_mean`, gauge, unitless) */
  readonly trainingCollapsePairwisePredDistMean: Gauge;
  /** last collapse-monitor LeJEPA KL regularizer value (`geno_lewm.training.collapse.kl_reg`, gauge, unitless) */
  readonly trainingCollapseKlReg: Gauge;
  /** per-call increment (`geno_lewm.data.cache.hit`, counter, ops) */
  readonly dataCacheHit: Counter;
  /** per-call increment (`geno_lewm.data.cache.miss`, counter, ops) */
  readonly dataCacheMiss: Counter;
  /** per-window encoder call (`geno_lewm.data.encode.duration`, histogram, ms) */
  readonly dataEncodeDuration: Histogram;
  /** per variant (`geno_lewm.inference.score.duration`, histogram, ms) */
  readonly inferenceScoreDuration: Histogram;
  /** last batched scoring (`geno_lewm.inference.batch.throughput`, gauge, variants/s) */
  readonly inferenceBatchThroughput: Gauge;
  /** per CEM iteration (`geno_lewm.planning.cem.iter.duration`, histogram, ms) */
  readonly planningCemIterDuration: Histogram;
  /** per planning run (`geno_lewm.planning.cem.calls`, counter, predictor_calls) */
  readonly planningCemCalls: Counter;
  /** per verification (`geno_lewm.provenance.verify.duration`, histogram, ms) */
  readonly provenanceVerifyDuration: Histogram;
  /** tagged with code (`geno_lewm.errors.raised`, counter, events) */
  readonly errorsRaised: Counter<ErrorsRaisedLabels>;
  /** All metrics as text, for a program that serves `/metrics` itself. */
  readonly expose: (options?: ExposeOptions) => Exposition;
}

const declared = declareMetrics(registry, METRICS);

function errorsRaisedSeries(
  labels: ErrorsRaisedLabels,
  at: LabelIndices<ErrorsRaisedLabels>,
): number {
  return at.code.offset(labels.code);
}

/** The instruments of the registry. */
export const metrics: Metrics = {
  trainingStepDuration: declared.histogram("geno_lewm.training.step.duration"),
  trainingLossPred: declared.gauge("geno_lewm.training.loss.pred"),
  trainingLossReg: declared.gauge("geno_lewm.training.loss.reg"),
  trainingCollapseAlert: declared.counter("geno_lewm.training.collapse.alert"),
  trainingCollapsePredCosMean: declared.gauge("geno_lewm.training.collapse.pred_cos_mean"),
  trainingCollapsePredL2Mean: declared.gauge("geno_lewm.training.collapse.pred_l2_mean"),
  trainingCollapseTargetVarPerDim: declared.gauge("geno_lewm.training.collapse.target_var_per_dim"),
  trainingCollapsePredVarPerDim: declared.gauge("geno_lewm.training.collapse.pred_var_per_dim"),
  trainingCollapsePredTargetCorr: declared.gauge("geno_lewm.training.collapse.pred_target_corr"),
  trainingCollapsePairwisePredDistMean: declared.gauge(
    "geno_lewm.training.collapse.pairwise_pred_dist_mean",
  ),
  trainingCollapseKlReg: declared.gauge("geno_lewm.training.collapse.kl_reg"),
  dataCacheHit: declared.counter("geno_lewm.data.cache.hit"),
  dataCacheMiss: declared.counter("geno_lewm.data.cache.miss"),
  dataEncodeDuration: declared.histogram("geno_lewm.data.encode.duration"),
  inferenceScoreDuration: declared.histogram("geno_lewm.inference.score.duration"),
  inferenceBatchThroughput: declared.gauge("geno_lewm.inference.batch.throughput"),
  planningCemIterDuration: declared.histogram("geno_lewm.planning.cem.iter.duration"),
  planningCemCalls: declared.counter("geno_lewm.planning.cem.calls"),
  provenanceVerifyDuration: declared.histogram("geno_lewm.provenance.verify.duration"),
  errorsRaised: declared.counter("geno_lewm.errors.raised", errorsRaisedSeries),
  expose,
};

/** Counters by the name of the registry. */
export interface Counters {
  readonly "geno_lewm.training.collapse.alert": Counter;
  readonly "geno_lewm.data.cache.hit": Counter;
  readonly "geno_lewm.data.cache.miss": Counter;
  readonly "geno_lewm.planning.cem.calls": Counter;
  readonly "geno_lewm.errors.raised": Counter<ErrorsRaisedLabels>;
}

/** Gauges by the name of the registry. */
export interface Gauges {
  readonly "geno_lewm.training.loss.pred": Gauge;
  readonly "geno_lewm.training.loss.reg": Gauge;
  readonly "geno_lewm.training.collapse.pred_cos_mean": Gauge;
  readonly "geno_lewm.training.collapse.pred_l2_mean": Gauge;
  readonly "geno_lewm.training.collapse.target_var_per_dim": Gauge;
  readonly "geno_lewm.training.collapse.pred_var_per_dim": Gauge;
  readonly "geno_lewm.training.collapse.pred_target_corr": Gauge;
  readonly "geno_lewm.training.collapse.pairwise_pred_dist_mean": Gauge;
  readonly "geno_lewm.training.collapse.kl_reg": Gauge;
  readonly "geno_lewm.inference.batch.throughput": Gauge;
}

/** Histograms by the name of the registry. */
export interface Histograms {
  readonly "geno_lewm.training.step.duration": Histogram;
  readonly "geno_lewm.data.encode.duration": Histogram;
  readonly "geno_lewm.inference.score.duration": Histogram;
  readonly "geno_lewm.planning.cem.iter.duration": Histogram;
  readonly "geno_lewm.provenance.verify.duration": Histogram;
}

/** Up-down counters by the name of the registry. */
export interface UpDowns {}

/** The same instruments by name: `meter.counter(name)`. */
export const meter: Meter<Counters, Gauges, Histograms, UpDowns> = meterOf(declared);
