import type { EventSpec } from "./event.ts";
import type { MetricSpec } from "./metric.ts";
import type { RegistrySpec } from "./registry.ts";
import type { SpanSpec } from "./span.ts";

/** A name that is on its way out. */
export interface Deprecation {
  readonly reason: "renamed" | "obsolete" | "replaced" | "uncategorized";
  readonly renamedTo?: string;
  readonly note?: string;
  readonly since?: string;
  /** `YYYY-MM-DD`. */
  readonly removeAfter?: string;
}

export interface Deprecatable {
  readonly deprecated?: Deprecation;
}

export interface IndexedEvent extends EventSpec, Deprecatable {
  readonly keys: readonly (EventSpec["keys"][number] & Deprecatable)[];
  /** The name of the generated data type: `TrainingStepData`. */
  readonly dataType: string;
  readonly stability: "development" | "beta" | "stable";
}

export interface IndexedMetric extends MetricSpec, Deprecatable {
  readonly stability: "development" | "beta" | "stable";
}

export interface IndexedSpan extends SpanSpec, Deprecatable {}

export interface IndexedError {
  readonly code: string;
  readonly summary: string;
}

/** `generated/registry.index.json`: what the linter and the log tools know of a registry. */
export interface RegistryIndex {
  readonly format: 1;
  readonly registry: RegistrySpec;
  /** The generated logger class: `GenoLeWMLogger`. */
  readonly logger: string;
  /** One pair a registry file, the main one first: path relative to the index file's folder with `/`, sha256 (hex) of its text with LF line ends. */
  readonly sources: readonly (readonly [path: string, sha256: string])[];
  readonly events: readonly IndexedEvent[];
  readonly metrics: readonly IndexedMetric[];
  readonly spans: readonly IndexedSpan[];
  readonly errors: readonly IndexedError[];
}

/** The file name of the index. */
export const REGISTRY_INDEX_FILE: string = "registry.index.json";
