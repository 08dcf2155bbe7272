import type { EventSpec } from "./event.ts";
import type { FieldSpec, KeySpec } from "./key.ts";
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

/** What may carry keys of its author's own. */
export interface Extensible {
  /** The keys under `x-*`, by their whole names, as they were written; absent where there are none. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface IndexedKey extends KeySpec, Deprecatable, Extensible {}

export interface IndexedField extends FieldSpec, Extensible {}

export interface IndexedEvent extends EventSpec, Deprecatable, Extensible {
  readonly keys: readonly IndexedKey[];
  /** The name of the generated data type: `TrainingStepData`. */
  readonly dataType: string;
  readonly stability: "development" | "beta" | "stable";
}

export interface IndexedMetric extends MetricSpec, Deprecatable, Extensible {
  readonly stability: "development" | "beta" | "stable";
}

export interface IndexedSpan extends SpanSpec, Deprecatable, Extensible {
  readonly attributes: readonly IndexedKey[];
}

export interface IndexedError extends Extensible {
  readonly code: string;
  readonly summary: string;
}

/** The registry itself. */
export interface IndexedRegistry extends RegistrySpec {
  readonly fields: readonly IndexedField[];
}

/** `generated/registry.index.json`: what the linter and the log tools know of a registry. */
export interface RegistryIndex extends Extensible {
  readonly format: 1;
  readonly registry: IndexedRegistry;
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
