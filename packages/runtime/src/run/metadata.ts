import type { GitState } from "./git-state.ts";

/** Something that has a name and a version: a data set, a tokenizer, a registry. */
export interface Versioned {
  readonly name: string;
  readonly version: string;
}

/** One process that worked on the run. */
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

/** The exit reason of a run that nobody has ended. */
export const RUNNING: string = "running";
/** The exit reason of an attempt whose process vanished without a word. */
export const KILLED: string = "killed";

/** The metadata with its latest attempt ended. */
export function ended(metadata: RunMetadata, reason: string, at: Date): RunMetadata {
  const end = { ended_at: at.toISOString(), exit_reason: reason };
  const latest = metadata.attempts.length - 1;
  const attempts = metadata.attempts.map((attempt, index) => (index === latest ? { ...attempt, ...end } : attempt));
  return { ...metadata, ...end, attempts };
}

/** The metadata with a further attempt under way; one that was never ended is marked as killed. */
export function continued(metadata: RunMetadata, attempt: Attempt, packages: Readonly<Record<string, string>>): RunMetadata {
  const attempts = metadata.attempts.map((before) => (before.exit_reason === RUNNING ? { ...before, exit_reason: KILLED } : before));
  return { ...metadata, git: attempt.git, packages, ended_at: null, exit_reason: RUNNING, attempts: [...attempts, attempt] };
}
