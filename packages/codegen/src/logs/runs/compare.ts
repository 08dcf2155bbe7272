import type { Better } from "@logwright/runtime/contract";
import { median, medianError, spread } from "./statistics.ts";

/** The logged values of one metric of a run. */
export interface Series {
  /** NaN where a record carries no step. */
  readonly steps: readonly number[];
  readonly values: readonly number[];
}

export type Verdict = "better" | "worse" | "same" | "unclear";

/** One metric of two runs. */
export interface Comparison {
  readonly metric: string;
  readonly better: Better;
  readonly unit?: string;
  readonly a: SeriesSummary;
  readonly b: SeriesSummary;
  /** How much the metric has moved from A to B, relative to A; null where A is zero or one of them is empty. */
  readonly change: number | null;
  /** How far that may be off by chance, relative to A: one standard error. */
  readonly noise: number | null;
  readonly verdict: Verdict;
}

export interface SeriesSummary {
  readonly count: number;
  readonly median: number | null;
  readonly spread: number | null;
  /** The median of the last quarter relative to that of the first: how the metric went during the run. */
  readonly trend: number | null;
}

/** Fewer values say nothing about noise. */
const LEAST_VALUES = 5;
const LEAST_PAIRS = 8;
/** Standard errors that a difference must exceed: one in several hundred by chance. */
const SIGNIFICANCE = 3;

/**
 * Judges one metric. Where both runs logged the same steps the differences step by step are judged, so that the course of a
 * training run is no noise; otherwise the two medians. A difference counts when it exceeds both the noise and `threshold`
 * (relative: 0.05).
 */
export function compareSeries(
  metric: string,
  spec: { readonly better: Better; readonly unit?: string },
  a: Series,
  b: Series,
  threshold: number,
): Comparison {
  const summaries = {
    metric,
    better: spec.better,
    ...(spec.unit === undefined ? {} : { unit: spec.unit }),
    a: summarize(a.values),
    b: summarize(b.values),
  };
  const base = Math.abs(median(a.values));
  if (a.values.length === 0 || b.values.length === 0)
    return { ...summaries, change: null, noise: null, verdict: "unclear" };

  const pairs = relativeDifferences(a, b);
  const change = pairs === undefined ? ratio(median(b.values) - median(a.values), base) : median(pairs);
  const error =
    pairs === undefined ? ratio(Math.hypot(medianError(a.values), medianError(b.values)), base) : medianError(pairs);
  const tooFew = Math.min(a.values.length, b.values.length) < LEAST_VALUES;
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    ...summaries,
    change: finite(change),
    noise: tooFew ? null : finite(error),
    verdict: verdictOf(change, tooFew, error, threshold, spec.better),
  };
}

/** Relative to `base`; from zero every change is infinite. */
function ratio(value: number, base: number): number {
  return value === 0 ? 0 : value / base;
}

function verdictOf(change: number, tooFew: boolean, error: number, threshold: number, better: Better): Verdict {
  if (Math.abs(change) <= threshold) return "same";
  if (tooFew) return "unclear";
  if (Math.abs(change) <= SIGNIFICANCE * error) return "same";
  return change < 0 === (better === "lower") ? "better" : "worse";
}

/**
 * How B differs from A at every step that both logged, relative to A; or undefined when they share too few, or A passes
 * through zero. Relative, because a loss that is a tenth higher is higher by less and less while it falls.
 */
function relativeDifferences(a: Series, b: Series): readonly number[] | undefined {
  if (!a.values.every((value) => value > 0)) return undefined;
  const before = new Map(a.steps.map((step, index) => [step, a.values[index] as number]));
  const pairs: number[] = [];
  for (const [index, step] of b.steps.entries()) {
    const value = Number.isNaN(step) ? undefined : before.get(step);
    if (value !== undefined) pairs.push(((b.values[index] as number) - value) / value);
  }
  return pairs.length >= LEAST_PAIRS && pairs.length >= 0.8 * Math.min(a.values.length, b.values.length)
    ? pairs
    : undefined;
}

function summarize(values: readonly number[]): SeriesSummary {
  if (values.length === 0) return { count: 0, median: null, spread: null, trend: null };
  const quarter = Math.floor(values.length / 4);
  const first = median(values.slice(0, quarter));
  const last = median(values.slice(values.length - quarter));
  const trend = quarter < 2 || first === 0 ? null : (last - first) / Math.abs(first);
  return { count: values.length, median: median(values), spread: values.length < 2 ? null : spread(values), trend };
}
