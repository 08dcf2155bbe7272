import type { LabelSpec, MetricKind, MetricSpec } from "@logwright/runtime/contract";
import { markdownText } from "../markdown/markdown-text.ts";

/** One query of a panel. */
export interface Target {
  readonly refId: string;
  readonly expr: string;
  readonly legendFormat: string;
}

/** Only the runs that the viewer has chosen. */
const CHOSEN = '{run_id=~"$run_id"}';

/** The queries of each kind of instrument. */
const TARGETS: Readonly<Record<MetricKind, (metric: MetricSpec) => readonly Target[]>> = {
  counter: (metric) => [rateTarget(metric)],
  gauge: (metric) => [valueTarget(metric)],
  updown: (metric) => [valueTarget(metric)],
  histogram: (metric) =>
    [0.5, 0.95, 0.99].map((quantile, index) => quantileTarget(metric, quantile, "ABC"[index] ?? "A")),
};

/** The queries of a metric; each names only series that the runtime exports. */
export function targetsOf(metric: MetricSpec): readonly Target[] {
  return TARGETS[metric.kind](metric);
}

function rateTarget({ exported, labels }: MetricSpec): Target {
  const by = ["run_id", ...labels.map((label) => label.name)].join(", ");
  const expr = `sum by (${by}) (rate(${exported}${CHOSEN}[$__rate_interval]))`;
  return { refId: "A", expr, legendFormat: legendOf(labels) };
}

function valueTarget({ exported, labels }: MetricSpec): Target {
  return { refId: "A", expr: `${exported}${CHOSEN}`, legendFormat: legendOf(labels) };
}

function quantileTarget({ exported }: MetricSpec, quantile: number, refId: string): Target {
  const rate = `sum by (le, run_id) (rate(${exported}_bucket${CHOSEN}[$__rate_interval]))`;
  return {
    refId,
    expr: `histogram_quantile(${quantile}, ${rate})`,
    legendFormat: `p${Math.round(quantile * 100)} {{run_id}}`,
  };
}

function legendOf(labels: readonly LabelSpec[]): string {
  return ["run_id", ...labels.map((label) => label.name)].map((name) => `{{${name}}}`).join(" ");
}

/** Grafana's names for exported units, by the last words of the exported name. */
const UNITS: readonly (readonly [suffix: string, unit: string])[] = [
  ["_seconds", "s"],
  ["_bytes", "bytes"],
  ["_ratio", "percentunit"],
  ["_percent", "percent"],
  ["_celsius", "celsius"],
  ["_hertz", "hertz"],
  ["_watts", "watt"],
  ["_joules", "joule"],
  ["_volts", "volt"],
  ["_amperes", "amp"],
  ["_meters", "lengthm"],
];

/** The unit of a panel's axis; a counter is shown as events a second. */
export function panelUnit({ exported, kind }: MetricSpec): string {
  const base = exported.replace(/_total$/, "");
  const unit = UNITS.find(([suffix]) => base.endsWith(suffix))?.[1] ?? "short";
  if (kind !== "counter") return unit;
  return unit === "bytes" ? "Bps" : unit === "s" ? "percentunit" : "ops";
}

/**
 * An author's text in a description: Grafana renders Markdown there and fills in variables, which no backslash stops.
 */
export function grafanaText(text: string): string {
  return markdownText(text).replaceAll("\\$", "&#36;");
}
