export type { Severity } from "./severity.ts";
export { GRAVE_SEVERITIES, SEVERITIES } from "./severity.ts";
export type { FieldSpec, KeySpec, ScalarType, Shape } from "./key.ts";
export { SCALAR_TYPES } from "./key.ts";
export type { LayoutSlot, RecordLayout } from "./layout.ts";
export { LAYOUT_SLOTS } from "./layout.ts";
export type { PatternSpec, RedactionCaps, RedactionReason, RedactionRules } from "./redaction.ts";
export { DEFAULT_CAPS, REDACTION_REASONS } from "./redaction.ts";
export type { EventSpec, MetricSource, RateLimitSpec, SampleSpec } from "./event.ts";
export type { LabelSpec, MetricKind, MetricSpec } from "./metric.ts";
export { METRIC_KINDS } from "./metric.ts";
export type { SpanSpec } from "./span.ts";
export type { Durability, KnobSpec, RegistrySpec, RuntimeDefaults } from "./registry.ts";
export { DURABILITIES } from "./registry.ts";
export type {
  Deprecatable,
  Deprecation,
  Extensible,
  IndexedError,
  IndexedEvent,
  IndexedField,
  IndexedKey,
  IndexedMetric,
  IndexedRegistry,
  IndexedSpan,
  RegistryIndex,
} from "./registry-index.ts";
export { REGISTRY_INDEX_FILE } from "./registry-index.ts";
export type { Manifest } from "./manifest.ts";
export { MANIFEST_FILE } from "./manifest.ts";
export { CRASH_EVENT, FRAMES_FIELD, INVARIANT_VIOLATION } from "./crash.ts";
export type { OwnEventSpec } from "./own-event.ts";
export { OWN_EVENTS, OWN_PREFIX } from "./own-event.ts";
export type { OwnMetricName, OwnMetricSpec } from "./own-metric.ts";
export { OWN_METRICS } from "./own-metric.ts";
export type {
  Attempt,
  Better,
  GitState,
  JsonNumber,
  MetricsDocument,
  MetricSummary,
  RunMetadata,
  RunMetricSpec,
  Versioned,
} from "./run.ts";
export { RUN_FILES } from "./run.ts";
