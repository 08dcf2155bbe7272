import type { JsonNumber, MetricSummary, RunMetricSpec } from "../contract/index.ts";

/** What `metrics.json` says of a metric before its first value. */
export function emptySummary(spec: RunMetricSpec): MetricSummary {
  return { ...spec, last: null, best: null, mean: null, count: 0, not_finite: 0, last_step: null, best_step: null };
}

/** The summary with one more value. The mean is updated in place of a sum, which would lose digits over millions of values. */
export function withValue(summary: MetricSummary, value: number, step: number | null): MetricSummary {
  const count = summary.count + 1;
  if (!Number.isFinite(value)) {
    return {
      ...summary,
      last: String(value) as JsonNumber,
      count,
      not_finite: summary.not_finite + 1,
      last_step: step,
    };
  }
  const finite = count - summary.not_finite;
  const mean = summary.mean === null ? value : summary.mean + (value - summary.mean) / finite;
  const isBest = summary.best === null || (summary.better === "lower" ? value < summary.best : value > summary.best);
  const best = isBest ? { best: value, best_step: step } : {};
  return { ...summary, last: value, mean, count, last_step: step, ...best };
}
