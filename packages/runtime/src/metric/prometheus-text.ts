import { cumulated, escapeHelp, labelText, sampleNumber } from "./sample-text.ts";
import type { HistogramPoint, Labels, MetricSnapshot } from "./snapshot.ts";

/** Metrics in the Prometheus text format 0.0.4, a final line feed included. `common` are labels of every series. */
export function prometheusText(metrics: readonly MetricSnapshot[], common: Labels): string {
  return metrics.map((metric) => familyText(metric, common)).join("");
}

function familyText(metric: MetricSnapshot, common: Labels): string {
  const { exported, kind, summary } = metric.spec;
  const head = `# HELP ${exported} ${escapeHelp(summary)}\n# TYPE ${exported} ${kind === "updown" ? "gauge" : kind}\n`;
  if (metric.bounds !== undefined) {
    const { bounds } = metric;
    return head + metric.points.map((point) => histogramText(exported, bounds, point, common)).join("");
  }
  return (
    head +
    metric.points
      .map(({ labels, value }) => `${exported}${labelText(labels, common)} ${sampleNumber(value)}\n`)
      .join("")
  );
}

function histogramText(name: string, bounds: readonly number[], point: HistogramPoint, common: Labels): string {
  const labels = labelText(point.labels, common);
  const buckets = cumulated(point.counts).map((count, index) => {
    const le = sampleNumber(bounds[index] ?? Infinity);
    return `${name}_bucket${labelText(point.labels, common, le)} ${count}\n`;
  });
  return `${buckets.join("")}${name}_sum${labels} ${sampleNumber(point.sum)}\n${name}_count${labels} ${point.count}\n`;
}
