import { cumulated, escapeHelp, labelText, sampleNumber } from "./sample-text.ts";
import type { HistogramPoint, MetricSnapshot } from "./snapshot.ts";

/** Metrics in the Prometheus text format 0.0.4, a final line feed included. `runId` becomes a label of every series. */
export function prometheusText(metrics: readonly MetricSnapshot[], runId: string | undefined): string {
  return metrics.map((metric) => familyText(metric, runId)).join("");
}

function familyText(metric: MetricSnapshot, runId: string | undefined): string {
  const { exported, kind, summary } = metric.spec;
  const head = `# HELP ${exported} ${escapeHelp(summary)}\n# TYPE ${exported} ${kind === "updown" ? "gauge" : kind}\n`;
  if (metric.bounds !== undefined) {
    const { bounds } = metric;
    return head + metric.points.map((point) => histogramText(exported, bounds, point, runId)).join("");
  }
  return head + metric.points.map(({ labels, value }) => `${exported}${labelText(labels, runId)} ${sampleNumber(value)}\n`).join("");
}

function histogramText(name: string, bounds: readonly number[], point: HistogramPoint, runId: string | undefined): string {
  const labels = labelText(point.labels, runId);
  const buckets = cumulated(point.counts).map((count, index) => {
    const le = sampleNumber(bounds[index] ?? Infinity);
    return `${name}_bucket${labelText(point.labels, runId, le)} ${count}\n`;
  });
  return `${buckets.join("")}${name}_sum${labels} ${sampleNumber(point.sum)}\n${name}_count${labels} ${point.count}\n`;
}
