import { baseUnit } from "./base-unit.ts";
import { cumulated, labelText, sampleNumber } from "./sample-text.ts";
import type { HistogramPoint, Labels, MetricSnapshot } from "./snapshot.ts";

/** Metrics in the OpenMetrics text format 1.0.0, `# EOF` included. `common` are labels of every series. */
export function openMetricsText(metrics: readonly MetricSnapshot[], common: Labels): string {
  return `${metrics.map((metric) => familyText(metric, common)).join("")}# EOF\n`;
}

function familyText(metric: MetricSnapshot, common: Labels): string {
  const { exported, kind, summary } = metric.spec;
  const family = kind === "counter" ? exported.replace(/_total$/, "") : exported;
  const unit = baseUnit(metric.spec);
  const head =
    `# TYPE ${family} ${kind === "updown" ? "gauge" : kind}\n` +
    (unit !== undefined && family.endsWith(`_${unit}`) ? `# UNIT ${family} ${unit}\n` : "") +
    `# HELP ${family} ${escapeHelp(summary)}\n`;
  if (metric.bounds !== undefined) {
    const { bounds } = metric;
    return head + metric.points.map((point) => histogramText(family, bounds, point, common)).join("");
  }
  const name = kind === "counter" ? `${family}_total` : family;
  return (
    head +
    metric.points.map(({ labels, value }) => `${name}${labelText(labels, common)} ${sampleNumber(value)}\n`).join("")
  );
}

function histogramText(name: string, bounds: readonly number[], point: HistogramPoint, common: Labels): string {
  const labels = labelText(point.labels, common);
  const buckets = cumulated(point.counts).map((count, index) => {
    const le = canonical(bounds[index] ?? Infinity);
    return `${name}_bucket${labelText(point.labels, common, le)} ${count}\n`;
  });
  return `${buckets.join("")}${name}_count${labels} ${point.count}\n${name}_sum${labels} ${sampleNumber(point.sum)}\n`;
}

/** OpenMetrics 1.0, "Considerations: Canonical Numbers": a bound is written as a float, `1.0`. */
function canonical(bound: number): string {
  return Number.isInteger(bound) && Math.abs(bound) < 1e6 ? `${bound}.0` : sampleNumber(bound);
}

/** Unlike the older format OpenMetrics escapes the quote in help texts, too. */
function escapeHelp(text: string): string {
  return text.replace(/[\\\n"]/g, (character) => (character === "\n" ? "\\n" : `\\${character}`));
}
