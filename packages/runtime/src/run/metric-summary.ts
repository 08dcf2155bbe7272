/** Which way a metric gets better. */
export type Better = "lower" | "higher";

/** A metric that a run is judged by. */
export interface RunMetricSpec {
  readonly better: Better;
  readonly unit?: string;
  /** The key of the log records that carry its values, where it is not the metric's name. */
  readonly key?: string;
}

/** A number as JSON can say it. */
export type JsonNumber = number | "NaN" | "Infinity" | "-Infinity";

/** What `metrics.json` says of one metric. Before the first value everything but `count` is null. */
export interface MetricSummary extends RunMetricSpec {
  readonly last: JsonNumber | null;
  readonly best: number | null;
  /** Arithmetic mean of the finite values. */
  readonly mean: number | null;
  /** Values so far, finite or not. */
  readonly count: number;
  /** Those of them that are NaN or infinite; they are no part of best and mean. */
  readonly not_finite: number;
  /** The step of the last and of the best value, where steps were given. */
  readonly last_step: number | null;
  readonly best_step: number | null;
}

export function emptySummary(spec: RunMetricSpec): MetricSummary {
  return { ...spec, last: null, best: null, mean: null, count: 0, not_finite: 0, last_step: null, best_step: null };
}

/** The summary with one more value. The mean is updated in place of a sum, which would lose digits over millions of values. */
export function withValue(summary: MetricSummary, value: number, step: number | null): MetricSummary {
  const count = summary.count + 1;
  if (!Number.isFinite(value)) {
    return { ...summary, last: String(value) as JsonNumber, count, not_finite: summary.not_finite + 1, last_step: step };
  }
  const finite = count - summary.not_finite;
  const mean = summary.mean === null ? value : summary.mean + (value - summary.mean) / finite;
  const isBest = summary.best === null || (summary.better === "lower" ? value < summary.best : value > summary.best);
  const best = isBest ? { best: value, best_step: step } : {};
  return { ...summary, last: value, mean, count, last_step: step, ...best };
}
