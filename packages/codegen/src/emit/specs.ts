import type {
  Deprecation,
  EventSpec,
  FieldSpec,
  KeySpec,
  MetricSpec,
  RegistrySpec,
  SpanSpec,
} from "@logwright/runtime/contract";
import type { DataKey, LogEvent, Metric, Registry, SpanKind, StandardField } from "../model/registry.ts";

/** Leaves out what is undefined, so that a spec has a property or has it not. */
type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function defined<T extends object>(value: T): Defined<T> {
  const result: Partial<Record<keyof T, unknown>> = {};
  for (const name of Object.keys(value) as (keyof T)[]) if (value[name] !== undefined) result[name] = value[name];
  return result as Defined<T>;
}

/** What of a data key the contract knows, in the contract's order. Written out, for there are many. */
export function keySpec(key: DataKey): KeySpec {
  const { name, shape, type, required, nullable } = key;
  const spec: { -readonly [Member in keyof KeySpec]: KeySpec[Member] } = { name, shape, type, required, nullable };
  if (key.values !== undefined) spec.values = key.values;
  if (key.allow !== undefined) spec.allow = key.allow;
  if (key.hash !== undefined) spec.hash = key.hash;
  if (key.precision !== undefined) spec.precision = key.precision;
  if (key.volatile !== undefined) spec.volatile = key.volatile;
  return spec;
}

/** What of a standard field the contract knows. */
export function fieldSpec(field: StandardField): FieldSpec {
  return defined({ ...keySpec(field), severities: field.severities });
}

/** What of an event the contract knows. */
export function eventSpec(event: LogEvent): EventSpec {
  return defined({
    name: event.name,
    method: event.method,
    severity: event.severity,
    summary: event.summary,
    keys: event.keys.map(keySpec),
    sample: event.sample,
    rateLimit: event.rateLimit,
  });
}

/** What of a metric the contract knows. */
export function metricSpec(metric: Metric): MetricSpec {
  return defined({
    name: metric.name,
    identifier: metric.identifier,
    exported: metric.exported,
    kind: metric.kind,
    unit: metric.unit,
    otlpUnit: metric.otlpUnit,
    scale: metric.scale,
    summary: metric.summary,
    buckets: metric.buckets,
    labels: metric.labels,
    from: metric.from,
    process: metric.process,
  });
}

/** What of a span the contract knows. */
export function spanSpec(span: SpanKind): SpanSpec {
  return {
    name: span.name,
    identifier: span.identifier,
    summary: span.summary,
    attributes: span.attributes.map(keySpec),
  };
}

/** What the runtime must know of a registry beyond its entries. */
export function registrySpec(registry: Registry): RegistrySpec {
  return defined({
    name: registry.name,
    version: registry.version,
    envPrefix: registry.envPrefix,
    logRoot: registry.logRoot,
    layout: registry.layout,
    fields: registry.fields.map(fieldSpec),
    errors: registry.errors.map((error) => error.name),
    redaction: registry.redaction,
    knobs: registry.knobs,
    runtime: registry.runtime,
    redactedKeysMetric: registry.redactedKeysMetric,
  });
}

/** `{ deprecated }` of an entry that is, nothing otherwise. */
export function deprecationOf(entry: { readonly deprecated?: Deprecation }): { readonly deprecated?: Deprecation } {
  return entry.deprecated === undefined ? {} : { deprecated: entry.deprecated };
}
