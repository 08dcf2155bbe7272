import type { MetricKind } from "@logwright/runtime/contract";
import type { ExportedUnit } from "./unit.ts";

/**
 * The Prometheus name of a metric: dots to underscores, the base unit as suffix unless the name ends with it, and
 * `_total` on counters (https://prometheus.io/docs/practices/naming/).
 */
export function exportedName(name: string, kind: MetricKind, unit: ExportedUnit): string {
  const flat = name.replaceAll(".", "_");
  if (kind !== "counter") return withSuffix(flat, unit.suffix);
  return `${withSuffix(flat.replace(/_total$/, ""), unit.suffix)}_total`;
}

function withSuffix(name: string, suffix: string): string {
  return suffix === "" || name.endsWith(`_${suffix}`) ? name : `${name}_${suffix}`;
}
