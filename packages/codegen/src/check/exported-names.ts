import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Metric } from "../model/registry.ts";
import type { Check } from "./check.ts";

/** No two metrics may share a series. A histogram owns four names. */
export const checkExportedNames: Check = ({ metrics }, report) => {
  const first = new Map<string, Metric>();
  for (const metric of metrics) {
    const names = seriesOf(metric);
    const taken = names.find((name) => first.has(name));
    for (const name of names) if (!first.has(name)) first.set(name, metric);
    if (taken === undefined) continue;
    const other = first.get(taken) as Metric;
    report(
      diagnostic("metric/exported-collision", metric.span, {
        data: { name: metric.name, other: other.name, exported: taken },
        notes: [{ message: "the other one is declared", span: other.span }],
      }),
    );
  }
};

/** What the names of a histogram's series add to the metric's. */
const HISTOGRAM_PARTS: readonly string[] = ["_bucket", "_count", "_sum"];

/** The names of the series that a histogram has. */
export function histogramSeries(exported: string): readonly string[] {
  return HISTOGRAM_PARTS.map((part) => exported + part);
}

/** The names of a metric's series, as dashboards and alerts have them, with that of the metric itself. */
export function seriesOf({ exported, kind }: Metric): readonly string[] {
  return kind === "histogram" ? [exported, ...histogramSeries(exported)] : [exported];
}
