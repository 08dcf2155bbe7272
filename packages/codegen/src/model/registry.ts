import type {
  Deprecation,
  EventSpec,
  FieldSpec,
  KeySpec,
  MetricSpec,
  RegistrySpec,
  SpanSpec,
} from "@logwright/runtime/contract";
import type { Span } from "../source/span.ts";

export type Stability = "development" | "beta" | "stable";

/** What every entry of a registry may say of itself. */
export interface Entry {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** Longer text for the docs, Markdown. */
  readonly note?: string;
  readonly owner?: string;
  readonly stability: Stability;
  readonly since?: string;
  readonly deprecated?: Deprecation;
  /** The file or package the entry was declared in; absent: the registry itself. */
  readonly origin?: string;
  /** The place of the name. */
  readonly span: Span;
  /** Keys under `x-*`, carried through untouched. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A data key, a standard field or a span's attribute. */
export interface DataKey extends KeySpec {
  readonly summary?: string;
  readonly note?: string;
  readonly examples: readonly (string | number | boolean)[];
  readonly deprecated?: Deprecation;
  /** The shared attribute it came from. */
  readonly attribute?: string;
  readonly span: Span;
  /** Keys under `x-*`, its own or those of the shared attribute; absent where there are none. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** Keys that say the same share this, so that what is made of one is made of all; absent where none is known to. */
  readonly look?: object;
}

export interface StandardField extends DataKey, FieldSpec {
  /** One of the seven that every registry has. */
  readonly builtIn: boolean;
}

export interface LogEvent extends Entry, EventSpec {
  readonly keys: readonly DataKey[];
  /** The name of the generated data type: `TrainingStepData`. */
  readonly dataType: string;
}

export interface Alert {
  readonly name: string;
  /** PromQL, `{{metric}}` already replaced by the exported name. */
  readonly when: string;
  /** A Prometheus duration: `10m`. */
  readonly for?: string;
  readonly severity: string;
  readonly summary?: string;
  readonly span: Span;
}

export interface Metric extends Entry, MetricSpec {
  readonly alerts: readonly Alert[];
}

export interface SpanKind extends Entry, SpanSpec {
  readonly attributes: readonly DataKey[];
}

export interface ErrorCode extends Entry {}

/** A shared data key; events, spans and fields refer to it as `$name`. */
export interface Attribute extends DataKey {
  readonly used: boolean;
}

/** A breaking change that was approved. */
export interface ApprovedBreak {
  readonly rule: string;
  readonly subject: string;
  readonly reason: string;
  /** `YYYY-MM-DD`. */
  readonly until?: string;
  readonly span: Span;
}

export interface Reserved {
  readonly events: readonly string[];
  readonly metrics: readonly string[];
  readonly keys: readonly string[];
}

/** Where a name was declared that is only a text in the model. */
export interface Declaration {
  readonly kind: "owner" | "denied key" | "pattern" | "reserved event" | "reserved metric" | "reserved data key";
  readonly name: string;
  readonly span: Span;
}

/** Where an output goes; `false`: it is not made. Paths are relative to the project's root. */
export interface Outputs {
  /** events.ts, metrics.ts, spans.ts, registry.ts, index.ts, registry.index.json */
  readonly typescript: string;
  readonly docs: string | false;
  readonly schemas: string | false;
  readonly prometheus: string | false;
  readonly grafana: string | false;
  readonly sql: string | false;
}

/** The text of one registry file, as it was read. */
export interface RegistrySource {
  readonly file: string;
  readonly text: string;
}

/** A registry in which every name is decided, every default filled and every reference followed. */
export interface Registry extends Omit<RegistrySpec, "fields" | "errors"> {
  /** The generated logger class. */
  readonly logger: string;
  readonly sources: readonly RegistrySource[];
  readonly owners: Readonly<Record<string, string>>;
  readonly fields: readonly StandardField[];
  readonly attributes: readonly Attribute[];
  readonly errors: readonly ErrorCode[];
  readonly events: readonly LogEvent[];
  readonly metrics: readonly Metric[];
  readonly spans: readonly SpanKind[];
  readonly reserved: Reserved;
  readonly declarations: readonly Declaration[];
  readonly breaks: readonly ApprovedBreak[];
  readonly outputs: Outputs;
  readonly extensions: Readonly<Record<string, unknown>>;
}
