/** The files of a run directory, by what they hold. */
export const RUN_FILES: {
  readonly log: "train.log";
  readonly metrics: "metrics.json";
  readonly config: "config_snapshot.yaml";
  readonly metadata: "metadata.json";
  readonly checkpoints: "checkpoints";
} = {
  log: "train.log",
  metrics: "metrics.json",
  config: "config_snapshot.yaml",
  metadata: "metadata.json",
  checkpoints: "checkpoints",
};

/** Something that has a name and a version: a data set, a tokenizer, a registry. */
export interface Versioned {
  readonly name: string;
  readonly version: string;
}

/** The state of the code that a run was made with. */
export interface GitState {
  /** 40 or 64 hexadecimal digits. */
  readonly commit: string;
  /** Tracked or new files differ from the commit. */
  readonly dirty: boolean;
}

/** One process that worked on a run. */
export interface Attempt {
  /** ISO 8601, UTC. */
  readonly started_at: string;
  /** Null while it runs, and after SIGKILL until the run is resumed. */
  readonly ended_at: string | null;
  /** `running`, what `close` was given, or how the process ended: `exit 1`, `SIGTERM`, `killed`. */
  readonly exit_reason: string;
  readonly git: GitState;
  readonly pid: number;
  readonly host: string;
}

/** `metadata.json`: what is needed to make the run again, and how it went. */
export interface RunMetadata {
  readonly format: 1;
  readonly run_id: string;
  readonly registry: Versioned;
  /** sha256 of the configuration snapshot with sorted keys. */
  readonly config_hash: string;
  /** Of the latest attempt. */
  readonly git: GitState;
  readonly dataset: Versioned;
  readonly tokenizer: Versioned;
  readonly seed: number;
  /** Of the first attempt. */
  readonly started_at: string;
  /** Of the latest attempt. */
  readonly ended_at: string | null;
  readonly exit_reason: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly attempts: readonly Attempt[];
}

/** Which way a metric gets better. */
export type Better = "lower" | "higher";

/** A metric that a run is judged by. */
export interface RunMetricSpec {
  readonly better: Better;
  readonly unit?: string;
  /** The log records that carry its values. Default: a key of the metric's name, in any event. */
  readonly from?: { readonly event: string; readonly value: string };
}

/** A number as JSON can say it. */
export type JsonNumber = number | "NaN" | "Infinity" | "-Infinity";

/** What `metrics.json` says of one metric. Before the first value everything but `count` is null. */
export interface MetricSummary extends RunMetricSpec {
  readonly last: JsonNumber | null;
  readonly best: number | null;
  /** Arithmetic mean of the finite values. */
  readonly mean: number | null;
  /** Values so far, finite or not. */
  readonly count: number;
  /** Those of them that are NaN or infinite; they are no part of best and mean. */
  readonly not_finite: number;
  /** The step of the last and of the best value, where steps were given. */
  readonly last_step: number | null;
  readonly best_step: number | null;
}

/** `metrics.json`. */
export interface MetricsDocument {
  readonly format: 1;
  readonly run_id: string;
  /** ISO 8601, UTC. */
  readonly updated_at: string;
  /** Declared metrics without a value so far. */
  readonly missing: readonly string[];
  readonly metrics: Readonly<Record<string, MetricSummary>>;
}
