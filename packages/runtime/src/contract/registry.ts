import type { FieldSpec } from "./key.ts";
import type { RecordLayout } from "./layout.ts";
import type { RedactionRules } from "./redaction.ts";

/** When a record is on disk. */
export type Durability = "batch" | "record" | "fsync";

export const DURABILITIES: readonly Durability[] = ["batch", "record", "fsync"];

/** Defaults of the runtime that a registry may set; environment and arguments override them. */
export interface RuntimeDefaults {
  readonly stdout: boolean;
  readonly durability: Durability;
  readonly rotate?: { readonly bytes?: number; readonly seconds?: number };
}

/** A number of the sampling that a user may turn. */
export interface KnobSpec {
  /** `log_every`. */
  readonly name: string;
  /** The full environment variable: `GENO_LEWM_LOG_EVERY`. */
  readonly env: string;
  /** `--log-every`. */
  readonly flag: string;
  readonly default: number;
}

/** What the runtime must know of a registry beyond its entries. Printed into `generated/registry.ts`. */
export interface RegistrySpec {
  readonly name: string;
  readonly version: string;
  /** `GENO_LEWM`: the variables are `<prefix>_LOG_DIR` and so on. */
  readonly envPrefix: string;
  /** The default log root, `~/.geno-lewm/logs`; `~` is the user's home. */
  readonly logRoot: string;
  readonly layout: RecordLayout;
  /** Standard fields in the order of the line. */
  readonly fields: readonly FieldSpec[];
  /** The error-code catalogue; empty when the registry has none. */
  readonly errors: readonly string[];
  readonly redaction: RedactionRules;
  readonly knobs: readonly KnobSpec[];
  readonly runtime: RuntimeDefaults;
  /** The exported counter that the filter feeds, by its registry name, where the registry declares one. */
  readonly redactedKeysMetric?: string;
}
