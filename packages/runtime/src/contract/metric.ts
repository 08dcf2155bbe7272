import type { MetricSource } from "./event.ts";

export type MetricKind = "counter" | "gauge" | "histogram" | "updown";

export const METRIC_KINDS: readonly MetricKind[] = ["counter", "gauge", "histogram", "updown"];

/** A label: closed over `values`, or capped at `max` different values. Never unbounded. */
export interface LabelSpec {
  readonly name: string;
  readonly required: boolean;
  readonly values?: readonly string[];
  readonly max?: number;
}

/** A registered metric. */
export interface MetricSpec {
  /** The registry's dotted name, prefix included. */
  readonly name: string;
  /** The name among the generated `metrics`, without the registry's prefix: `trainingLossPred`. */
  readonly identifier: string;
  /** The Prometheus name: base unit as suffix, counters `_total`. */
  readonly exported: string;
  readonly kind: MetricKind;
  /** As the author wrote it. */
  readonly unit: string;
  /** The unit sent by OTLP: empty for unitless, `{event}` for counts, seconds for durations. */
  readonly otlpUnit: string;
  /** What a recorded value is multiplied with on export (0.001 turns milliseconds into seconds). */
  readonly scale: number;
  readonly summary: string;
  /** Upper bounds in the author's unit, ascending, without infinity. Histograms only. */
  readonly buckets?: readonly number[];
  readonly labels: readonly LabelSpec[];
  readonly from: readonly MetricSource[];
  /** Measured by the runtime itself when the metric is exported. */
  readonly process?: "peak_rss" | "redacted_keys";
}
