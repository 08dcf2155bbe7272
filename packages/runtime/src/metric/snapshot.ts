import type { MetricSpec } from "../contract/index.ts";
import { SlotHistogram } from "./histogram.ts";
import { type AnyInstrument, allInstruments } from "./instruments.ts";
import { ownMetrics } from "./own-metrics.ts";
import { processMetrics } from "./process-metrics.ts";
import { exportedNumber } from "./exported-number.ts";

export type Labels = readonly (readonly [name: string, value: string])[];

/** One value of a counter, gauge or updown, in the exported unit. */
export interface NumberPoint {
  readonly labels: Labels;
  readonly value: number;
}

/** One distribution, in the exported unit. */
export interface HistogramPoint {
  readonly labels: Labels;
  /** One count a bucket, not cumulated; the last is the one beyond every bound. */
  readonly counts: readonly number[];
  readonly count: number;
  readonly sum: number;
}

/** One metric and its series, as exporters see it. */
export type MetricSnapshot =
  | { readonly spec: MetricSpec; readonly bounds?: never; readonly points: readonly NumberPoint[] }
  | { readonly spec: MetricSpec; readonly bounds: readonly number[]; readonly points: readonly HistogramPoint[] };

/** The metrics of the process: the registry's in its order, then the runtime's own. Metrics without a series are left out. */
export function snapshot(): readonly MetricSnapshot[] {
  const all = [...processMetrics(), ...allInstruments().map(snapshotOf), ...ownMetrics()];
  return all.filter((metric) => metric.points.length > 0);
}

function snapshotOf(instrument: AnyInstrument): MetricSnapshot {
  const { spec, table } = instrument;
  if (instrument instanceof SlotHistogram) return histogramSnapshot(instrument);
  const points = table.series().map(({ labels, at }) => ({
    labels,
    value: exportedNumber(table.values[at] ?? 0, spec.scale),
  }));
  return { spec, points };
}

function histogramSnapshot({ spec, table, bounds }: SlotHistogram<never>): MetricSnapshot {
  const points = table.series().map(({ labels, at }) => {
    const counts = [...table.values.subarray(at, at + bounds.length + 1)];
    const sum = exportedNumber(table.values[at + bounds.length + 1] ?? 0, spec.scale);
    return { labels, counts, count: counts.reduce((a, b) => a + b, 0), sum };
  });
  return { spec, bounds: [...bounds].map((bound) => exportedNumber(bound, spec.scale)), points };
}
