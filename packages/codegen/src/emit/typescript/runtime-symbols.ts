/** The only module that generated code imports from a package. */
export const GENERATED_RUNTIME: string = "@logwright/runtime/generated";

/**
 * Every symbol of the runtime that generated code may name. A test compares the table with what
 * `@logwright/runtime/generated` really exports, so that a renamed symbol cannot leave a stale import behind.
 */
export const RUNTIME_SYMBOLS = [
  "Counter",
  "ExposeOptions",
  "Exposition",
  "Gauge",
  "Histogram",
  "LabelIndices",
  "Meter",
  "MetricSpec",
  "RegistrySpec",
  "SpanFunction",
  "SpanSpec",
  "UpDown",
  "declareMetrics",
  "declareSpans",
  "expose",
  "meterOf",
] as const;

export type RuntimeSymbol = (typeof RUNTIME_SYMBOLS)[number];
