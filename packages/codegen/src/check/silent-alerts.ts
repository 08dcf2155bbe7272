import type { AlertShape, Comparison } from "../alert/alert-shape.ts";
import { alertShape } from "../alert/alert-shape.ts";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest-name.ts";
import type { Metric } from "../model/registry.ts";
import type { Check } from "./check.ts";
import { histogramSeries } from "./exported-names.ts";

/** Why a condition is never true, and what may have been meant. */
interface Silence {
  readonly problem: string;
  readonly help?: string;
}

/**
 * An alert that can never fire wakes nobody. Only conditions are judged that are one comparison of one series with a
 * number, and only by what holds for every program: what code may record and what a scrape may add is left open.
 */
export const checkSilentAlerts: Check = ({ metrics }, report) => {
  for (const metric of metrics) {
    for (const { name, when, span } of metric.alerts) {
      const shape = alertShape(when);
      const silence =
        shape && (withoutSeries(shape, metric) ?? withoutLabel(shape, metric) ?? outOfRange(shape, metric));
      if (silence === undefined) continue;
      const { problem, help } = silence;
      report(
        diagnostic("metric/alert-silent", span, {
          data: { name, problem },
          help: help === undefined ? undefined : { message: help },
        }),
      );
    }
  }
};

/** A histogram is three kinds of series and none of its own name; everything else is one series. */
function withoutSeries({ series }: AlertShape, { exported, kind }: Metric): Silence | undefined {
  if (kind === "histogram" && series === exported) {
    const problem = `a histogram is exported as ${histogramSeries(exported).join(", ")}, and nothing as ${series}`;
    return {
      problem,
      help: "watch {{metric}}_count, or a quantile: histogram_quantile(0.99, rate({{metric}}_bucket[5m]))",
    };
  }
  if (kind === "histogram" || !histogramSeries(exported).includes(series)) return undefined;
  return { problem: `only a histogram has the series ${series}, and this is a ${kind}`, help: "watch {{metric}}" };
}

/** A closed label has its values, `other` for all else, and the empty text where it may be left out. */
function withoutLabel({ labels }: AlertShape, metric: Metric): Silence | undefined {
  for (const [name, value] of Object.entries(labels)) {
    const label = metric.labels.find((each) => each.name === name);
    if (label?.values === undefined || label.values.includes(value)) continue;
    if (value === "other" || (value === "" && !label.required)) continue;
    const nearest = nearestName(value, label.values);
    const problem = `the label "${name}" is never "${value}"`;
    return { problem, help: nearest === undefined ? `it is ${label.values.join(", ")}` : `did you mean "${nearest}"?` };
  }
  return undefined;
}

/** The least and the greatest value that a series may have, both included. */
interface Range {
  readonly least: number;
  readonly greatest: number;
  readonly what: string;
}

function outOfRange(shape: AlertShape, metric: Metric): Silence | undefined {
  const range = rangeOf(shape, metric);
  if (range === undefined || POSSIBLE[shape.comparison](range, shape.threshold)) return undefined;
  const { least, greatest, what } = range;
  const within = greatest === Infinity ? `never below ${least}` : `between ${least} and ${greatest}`;
  const help = metric.scale === 1 ? {} : { help: `${metric.exported} is in ${metric.otlpUnit}, not in ${metric.unit}` };
  return { problem: `${what} is ${within}, and not ${shape.comparison} ${shape.threshold}`, ...help };
}

/** What counts never falls below 0; a quantile lies between the bounds of the buckets (Prometheus, histogram_quantile). */
function rangeOf({ series, quantile }: AlertShape, metric: Metric): Range | undefined {
  const { exported, kind, buckets = [], process } = metric;
  if (quantile !== undefined) {
    const bounds = buckets.map((bound) => Number((bound * metric.scale).toPrecision(12)));
    const [first, last] = [bounds[0], bounds.at(-1)];
    if (first === undefined || last === undefined || series !== `${exported}_bucket`) return undefined;
    return { least: Math.min(0, first), greatest: last, what: "a quantile of these buckets" };
  }
  if (kind === "counter" && series === exported) return { least: 0, greatest: Infinity, what: "a counter" };
  if (process === "peak_rss" && series === exported) return { least: 0, greatest: Infinity, what: "memory" };
  const isCount = series === `${exported}_count` || series === `${exported}_bucket`;
  return kind === "histogram" && isCount ? { least: 0, greatest: Infinity, what: "a count" } : undefined;
}

/** Whether some value of a range compares so with the threshold. */
const POSSIBLE: Readonly<Record<Comparison, (range: Range, threshold: number) => boolean>> = {
  ">": ({ greatest }, threshold) => greatest > threshold,
  ">=": ({ greatest }, threshold) => greatest >= threshold,
  "<": ({ least }, threshold) => least < threshold,
  "<=": ({ least }, threshold) => least <= threshold,
  "==": ({ least, greatest }, threshold) => least <= threshold && threshold <= greatest,
  "!=": () => true,
};
