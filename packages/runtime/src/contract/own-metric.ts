/** A counter of the runtime itself. Its name is reserved; every program has it without declaring it. */
export interface OwnMetricSpec {
  readonly name: OwnMetricName;
  /** The name that Prometheus sees. */
  readonly exported: string;
  readonly unit: string;
  readonly summary: string;
  readonly labels: readonly string[];
}

export type OwnMetricName =
  | "logwright.metric.refused"
  | "logwright.metric.label_overflow"
  | "logwright.records.dropped"
  | "logwright.export.dropped";

/** Every counter that the runtime keeps of itself, in the order of the documentation. */
export const OWN_METRICS: readonly OwnMetricSpec[] = [
  {
    name: "logwright.metric.refused",
    exported: "logwright_metric_refused_total",
    unit: "value",
    summary: "values that no instrument takes, by metric and reason",
    labels: ["metric", "reason"],
  },
  {
    name: "logwright.metric.label_overflow",
    exported: "logwright_metric_label_overflow_total",
    unit: "value",
    summary: "recordings whose label value was counted under other",
    labels: ["metric", "label"],
  },
  {
    name: "logwright.records.dropped",
    exported: "logwright_records_dropped_total",
    unit: "record",
    summary: "records that a destination has lost, by destination",
    labels: ["destination"],
  },
  {
    name: "logwright.export.dropped",
    exported: "logwright_export_dropped_total",
    unit: "item",
    summary: "items that an exporter had to give up, by exporter and reason",
    labels: ["exporter", "reason"],
  },
];
