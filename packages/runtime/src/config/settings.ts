import type { Durability, Severity } from "../contract/index.ts";

/** What a caller may pass to `getLogger`; everything else comes from environment, registry and defaults. */
export interface RunOptions {
  readonly runId?: string;
  readonly logDir?: string;
  readonly level?: Severity;
  readonly format?: "jsonl" | "pretty";
  readonly strict?: boolean;
  readonly metricsIntervalS?: number;
  readonly durability?: Durability;
  readonly stdout?: boolean;
  readonly rotate?: { readonly bytes?: number; readonly seconds?: number };
  /** Sampling knobs by name: `{ log_every: 10 }`. */
  readonly knobs?: Readonly<Record<string, number>>;
  readonly wandbProject?: string;
}

/** The options of one run, resolved: arguments over environment over registry over defaults. */
export interface Settings {
  readonly runId: string;
  /** Absolute. */
  readonly logDir: string;
  readonly level: Severity;
  readonly format: "jsonl" | "pretty";
  readonly strict: boolean;
  readonly metricsIntervalS: number;
  readonly durability: Durability;
  readonly stdout: boolean;
  readonly rotate: { readonly bytes?: number; readonly seconds?: number };
  readonly knobs: Readonly<Record<string, number>>;
  readonly wandbProject?: string;
}
