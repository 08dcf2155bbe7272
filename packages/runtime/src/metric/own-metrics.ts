import type { LabelSpec, MetricSpec } from "../contract/index.ts";
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

interface OwnMetric {
  readonly spec: MetricSpec;
  readonly points: () => readonly NumberPoint[];
}

/** The runtime's own counters, `logwright.*`, beside those of the registry. */
const OWN_METRICS: readonly OwnMetric[] = [
  {
    spec: ownCounter("metric.refused", "values that no instrument takes, by metric and reason", "{value}", [
      "metric",
      "reason",
    ]),
    points: () => allInstruments().flatMap(refusals),
  },
  {
    spec: ownCounter("metric.label_overflow", "recordings whose label value was counted under other", "{value}", [
      "metric",
      "label",
    ]),
    points: () => allInstruments().flatMap(overflows),
  },
  {
    spec: ownCounter("records.dropped", "records that a destination has lost, by destination", "{record}", [
      "destination",
    ]),
    points: () =>
      [...droppedRecords()].map(([name, value]) => ({
        labels: [["destination", NAME.test(name) ? name : "other"]],
        value,
      })),
  },
  {
    spec: ownCounter("export.dropped", "items that an exporter had to give up, by exporter and reason", "{item}", [
      "exporter",
      "reason",
    ]),
    points: () =>
      [...drops].flatMap(([exporter, reasons]) =>
        [...reasons].map(([reason, value]) => ({
          labels: [
            ["exporter", exporter],
            ["reason", reason],
          ] as const,
          value,
        })),
      ),
  },
];

/** The runtime's own counters that have counted something. */
export function ownMetrics(): readonly MetricSnapshot[] {
  return OWN_METRICS.map(({ spec, points }) => ({ spec, points: points() }));
}

/** The specs of the runtime's own counters, for documentation. */
export const OWN_METRIC_SPECS: readonly MetricSpec[] = OWN_METRICS.map(({ spec }) => spec);

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

function ownCounter(name: string, summary: string, otlpUnit: string, labels: readonly string[]): MetricSpec {
  return {
    name: `logwright.${name}`,
    identifier: name,
    exported: `logwright_${name.replaceAll(".", "_")}_total`,
    kind: "counter",
    unit: otlpUnit.slice(1, -1),
    otlpUnit,
    scale: 1,
    summary,
    labels: labels.map((label): LabelSpec => ({ name: label, required: true, max: 1000 })),
    from: [],
  };
}
