import type { LabelSpec, MetricSpec, OwnMetricName, OwnMetricSpec } from "../contract/index.ts";
import { OWN_METRICS, OWN_PREFIX } from "../contract/index.ts";
import { droppedRecords } from "../sink/drop-counts.ts";
import { allInstruments, type AnyInstrument } from "./instruments.ts";
import { REFUSAL_REASONS } from "./instrument.ts";
import type { MetricSnapshot, NumberPoint } from "./snapshot.ts";

// A destination's name comes from the program (a sink's name), so it is shown only when it looks like one.
const NAME: RegExp = /^[\w.:-]{1,64}$/;

const drops: Map<string, Map<string, number>> = new Map<string, Map<string, number>>();

/** Counts records, spans or metrics that an exporter had to give up. */
export function countExportDrops(exporter: string, reason: string, by: number): void {
  const reasons = drops.get(exporter) ?? new Map<string, number>();
  drops.set(exporter, reasons);
  reasons.set(reason, (reasons.get(reason) ?? 0) + by);
}

/** What each of the runtime's own counters has counted. */
const POINTS: Readonly<Record<OwnMetricName, () => readonly NumberPoint[]>> = {
  "logwright.metric.refused": () => allInstruments().flatMap(refusals),
  "logwright.metric.label_overflow": () => allInstruments().flatMap(overflows),
  "logwright.records.dropped": () =>
    [...droppedRecords()].map(([name, value]) => ({
      labels: [["destination", NAME.test(name) ? name : "other"]],
      value,
    })),
  "logwright.export.dropped": () =>
    [...drops].flatMap(([exporter, reasons]) =>
      [...reasons].map(([reason, value]) => ({
        labels: [
          ["exporter", exporter],
          ["reason", reason],
        ] as const,
        value,
      })),
    ),
};

const SPECS: readonly (readonly [name: OwnMetricName, spec: MetricSpec])[] = OWN_METRICS.map((metric) => [
  metric.name,
  counterOf(metric),
]);

/** The runtime's own counters, `logwright.*`, beside those of the registry. */
export function ownMetrics(): readonly MetricSnapshot[] {
  return SPECS.map(([name, spec]) => ({ spec, points: POINTS[name]() }));
}

function refusals({ spec, refused }: AnyInstrument): readonly NumberPoint[] {
  return REFUSAL_REASONS.filter((reason) => refused[reason] > 0).map((reason) => ({
    labels: [
      ["metric", spec.name],
      ["reason", reason],
    ],
    value: refused[reason],
  }));
}

function overflows({ spec, table }: AnyInstrument): readonly NumberPoint[] {
  return table.overflows().map(([label, value]) => ({
    labels: [
      ["metric", spec.name],
      ["label", label],
    ],
    value,
  }));
}

function counterOf({ name, exported, unit, summary, labels }: OwnMetricSpec): MetricSpec {
  return {
    name,
    identifier: name.slice(OWN_PREFIX.length),
    exported,
    kind: "counter",
    unit,
    otlpUnit: `{${unit}}`,
    scale: 1,
    summary,
    labels: labels.map((label): LabelSpec => ({ name: label, required: true, max: 1000 })),
    from: [],
  };
}
