import type { GitState, RegistrySpec, RunMetricSpec, Versioned } from "../contract/index.ts";

/** What a run needs to be no anonymous run: everything it takes to make it again. */
export interface OpenRunOptions {
  /** Whose redaction rules hold for the configuration and all names, and whose version is noted. */
  readonly registry: RegistrySpec;
  /** The folder of all runs: `experiments`. */
  readonly root: string;
  /** The whole configuration; it is kept as `config_snapshot.yaml`. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly seed: number;
  readonly dataset: Versioned;
  readonly tokenizer: Versioned;
  /** Default: read from the git work tree of `projectDir`. */
  readonly git?: GitState;
  /** The id of a new run. Default: made of time and seed. */
  readonly runId?: string;
  /** The id of a run to go on with. Configuration, seed, data set and tokenizer must be those of its start. */
  readonly resume?: string;
  /** The metrics that the run is judged by. Default: `MANDATORY_METRICS`. */
  readonly metrics?: Readonly<Record<string, RunMetricSpec>>;
  /** Seconds between two writes of `metrics.json`. Default: the registry's metrics interval, 30. */
  readonly metricsIntervalS?: number;
  /** Throw on a violation of the redaction filter, or drop and count. Default: environment, then registry. */
  readonly strict?: boolean;
  /** Where the program's package.json and git work tree are looked for. Default: the working directory. */
  readonly projectDir?: string;
  /** Default: the system's clock. */
  readonly now?: () => Date;
}
