import type { MetricSpec } from "@logwright/runtime/contract";
import type { AlertShape } from "../../alert/alert-shape.ts";

/** What one series does: starts at `start` and grows by `step` with every sample. */
export interface SeriesInput {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly start: number;
  readonly step: number;
}

/** Whether the alert should see its condition met. */
export type Course = "fires" | "stays quiet";

/** Samples stand this many seconds apart at most: Prometheus takes a series for gone after five minutes. */
const LONGEST_INTERVAL = 60;

/** Seconds between two samples: at least four in a window. */
export function intervalOf(shape: AlertShape): number {
  return Math.max(1, Math.min(LONGEST_INTERVAL, Math.floor((shape.over?.window ?? Infinity) / 4)));
}

/** The series under which the alert takes a course; `undefined` when none can. */
export function seriesFor(course: Course, shape: AlertShape, metric: MetricSpec): readonly SeriesInput[] | undefined {
  const labels = { ...labelsOf(metric), ...shape.labels };
  if (shape.quantile !== undefined) return bucketSeries(course, shape, metric, labels);
  const isCount = metric.kind === "counter" || metric.kind === "histogram";
  const value = valueFor(course, shape, isCount);
  if (value === undefined || (isCount && value < 0)) return undefined;
  if (shape.over === undefined) return [{ name: shape.series, labels, start: value, step: 0 }];
  if (value < 0 || isExact(shape)) return undefined; // counters do not fall, and rates are not exact
  const perSecond = shape.over.function === "rate" ? value : value / shape.over.window;
  return [{ name: shape.series, labels, start: 0, step: rounded(perSecond * intervalOf(shape)) }];
}

/** A run and one value for each label that is always there. */
function labelsOf(metric: MetricSpec): Readonly<Record<string, string>> {
  const required = metric.labels.filter((label) => label.required);
  return { run_id: "run-1", ...Object.fromEntries(required.map((label) => [label.name, label.values?.[0] ?? "one"])) };
}

function isExact({ comparison }: AlertShape): boolean {
  return comparison === "==" || comparison === "!=";
}

/** A value well on one side of the threshold. */
function valueFor(course: Course, { comparison, threshold, over }: AlertShape, isCount: boolean): number | undefined {
  const distance = threshold === 0 ? 1 : Math.abs(threshold) / 2;
  const sides = { above: rounded(threshold + distance), below: rounded(threshold - distance), on: threshold };
  const fires = { ">": "above", ">=": "above", "<": "below", "<=": "below", "==": "on", "!=": "above" } as const;
  const quiet = { ">": "below", ">=": "below", "<": "above", "<=": "above", "==": "above", "!=": "on" } as const;
  const value = sides[(course === "fires" ? fires : quiet)[comparison]];
  const mayFall = over === undefined && !isCount;
  if (mayFall || value >= 0 || comparison === ">=" || course === "fires") return value;
  return threshold >= 0 ? 0 : undefined; // standing still is as low as a counter goes
}

/** All observations in the first bucket, or all beyond the last bound: the quantile is at one end. */
function bucketSeries(
  course: Course,
  { series, quantile = 0, comparison, threshold, ...shape }: AlertShape,
  metric: MetricSpec,
  labels: Readonly<Record<string, string>>,
): readonly SeriesInput[] | undefined {
  const bounds = (metric.buckets ?? []).map((bound) => rounded(bound * metric.scale));
  const first = bounds[0];
  const last = bounds.at(-1);
  if (first === undefined || last === undefined || first <= 0 || series !== `${metric.exported}_bucket`)
    return undefined;
  const upwards = comparison === ">" || comparison === ">=";
  if (!upwards && comparison !== "<" && comparison !== "<=") return undefined;
  const high = upwards === (course === "fires");
  if (high ? last <= threshold : first * quantile >= threshold) return undefined;
  const step = intervalOf({ series, comparison, threshold, ...shape });
  const counts = [...bounds.map((bound) => [String(bound), high ? 0 : step] as const), ["+Inf", step] as const];
  return counts.map(([le, growth]) => ({ name: series, labels: { ...labels, le }, start: 0, step: growth }));
}

/** Without the noise that decimal fractions leave in binary ones. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
