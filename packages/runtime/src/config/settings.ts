import type { Durability, Severity } from "../contract/index.ts";

/** What a caller may pass to `getLogger`; everything else comes from environment, registry and defaults. */
export interface RunOptions {
  /** 1 to 128 letters, digits, `.`, `_`, `-`. Default: one random id a process. */
  readonly runId?: string;
  /** Relative to the working directory; a leading `~` is the user's home. */
  readonly logDir?: string;
  /** The least severity that is recorded. Default `info`. */
  readonly level?: Severity;
  /** `pretty` also prints to stderr. Default: `pretty` when stderr is a terminal. */
  readonly format?: "jsonl" | "pretty";
  /** A violation of the redaction filter throws. */
  readonly strict?: boolean;
  /** Seconds between two writes of the metrics file. Default 30. */
  readonly metricsIntervalS?: number;
  /** Take the metrics file away when the run is closed. Default: it stays. */
  readonly metricsRemove?: boolean;
  readonly durability?: Durability;
  /** Also write the lines of the file to stdout. */
  readonly stdout?: boolean;
  readonly rotate?: { readonly bytes?: number; readonly seconds?: number };
  /** Sampling knobs by name: `{ log_every: 10 }`. */
  readonly knobs?: Readonly<Record<string, number>>;
  readonly wandbProject?: string;
  /** The file's name in the log directory, where it is not `{run_id}.jsonl`. */
  readonly fileName?: string;
}

/** The options of one run, resolved: arguments over environment over registry over defaults. */
export interface Settings {
  readonly runId: string;
  /** Absolute. */
  readonly logDir: string;
  /** The JSONL file's name in `logDir`. */
  readonly fileName: string;
  readonly level: Severity;
  readonly format: "jsonl" | "pretty";
  readonly strict: boolean;
  readonly metricsIntervalS: number;
  readonly metricsRemove: boolean;
  readonly durability: Durability;
  readonly stdout: boolean;
  readonly rotate: { readonly bytes?: number; readonly seconds?: number };
  readonly knobs: Readonly<Record<string, number>>;
  readonly wandbProject?: string;
}
