import type { MetricSpec } from "../contract/index.ts";
import { dropCounts } from "../redact/index.ts";
import type { MetricSnapshot, NumberPoint } from "./snapshot.ts";

/** What the runtime measures itself when metrics are exported. */
const MEASURES: Readonly<Record<NonNullable<MetricSpec["process"]>, () => readonly NumberPoint[]>> = {
  // getrusage(2) counts kilobytes on every system that Node runs on
  peak_rss: () => [{ labels: [], value: process.resourceUsage().maxRSS * 1024 }],
  redacted_keys: () => Object.entries(dropCounts()).map(([reason, value]) => ({ labels: [["reason", reason]], value })),
};

const measured: Map<string, MetricSpec> = new Map<string, MetricSpec>();

/** From now on the metric is measured at every export. */
export function measure(spec: MetricSpec): void {
  measured.set(spec.name, spec);
}

/** The metrics that registries asked the runtime to measure. */
export function processMetrics(): readonly MetricSnapshot[] {
  return [...measured.values()].map((spec) => ({
    spec,
    points: spec.process === undefined ? [] : MEASURES[spec.process](),
  }));
}
