import type { HistogramPoint, Labels, MetricSnapshot, NumberPoint } from "../../metric/snapshot.ts";
import { hrTime } from "./any-value.ts";

/** Enumerations of @opentelemetry/sdk-metrics and @opentelemetry/api, which are not loaded for six numbers. */
const DATA_POINT_TYPE = { histogram: 0, gauge: 2, sum: 3 } as const;
const CUMULATIVE: number = 1;
const DOUBLE: number = 1;

type Time = [seconds: number, nanoseconds: number];

/** A metric in the shape that the official serializer takes (`MetricData`). */
export interface MetricData {
  readonly descriptor: {
    readonly name: string;
    readonly description: string;
    readonly unit: string;
    readonly valueType: number;
  };
  readonly dataPointType: number;
  readonly aggregationTemporality: number;
  readonly isMonotonic?: boolean;
  readonly dataPoints: readonly DataPoint[];
}

interface DataPoint {
  readonly startTime: Time;
  readonly endTime: Time;
  readonly attributes: Readonly<Record<string, string>>;
  readonly value: number | HistogramValue;
}

interface HistogramValue {
  readonly count: number;
  readonly sum: number;
  readonly buckets: { readonly boundaries: readonly number[]; readonly counts: readonly number[] };
}

/** A metric of a snapshot: sums and histograms are cumulative since `startMs`. */
export function metricData(metric: MetricSnapshot, startMs: number, nowMs: number): MetricData {
  const { name, summary, otlpUnit, kind } = metric.spec;
  const point = (labels: Labels, value: number | HistogramValue): DataPoint => ({
    startTime: hrTime(startMs),
    endTime: hrTime(nowMs),
    attributes: Object.fromEntries(labels),
    value,
  });
  const dataPoints = metric.points.map((one) =>
    point(
      one.labels,
      metric.bounds === undefined ? (one as NumberPoint).value : histogramValue(one as HistogramPoint, metric.bounds),
    ),
  );
  const shared = {
    descriptor: { name, description: summary, unit: otlpUnit, valueType: DOUBLE },
    aggregationTemporality: CUMULATIVE,
    dataPoints,
  };
  if (kind === "histogram") return { ...shared, dataPointType: DATA_POINT_TYPE.histogram };
  if (kind === "gauge") return { ...shared, dataPointType: DATA_POINT_TYPE.gauge };
  return { ...shared, dataPointType: DATA_POINT_TYPE.sum, isMonotonic: kind === "counter" };
}

function histogramValue({ counts, count, sum }: HistogramPoint, boundaries: readonly number[]): HistogramValue {
  return { count, sum, buckets: { boundaries, counts } };
}
