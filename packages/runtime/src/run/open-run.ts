import { hostname } from "node:os";
import { resolve } from "node:path";
import { isRefused } from "../config/presentable.ts";
import { resolveSettings } from "../config/resolve-settings.ts";
import type { Attempt, GitState, RegistrySpec, RunMetadata, RunMetricSpec, Versioned } from "../contract/index.ts";
import { FreeForm, type Json } from "../redact/free-form.ts";
import { configHash } from "./config-hash.ts";
import { createRunDirectory } from "./create-run-directory.ts";
import { readGitState } from "./git-state.ts";
import { MANDATORY_METRICS } from "./mandatory-metrics.ts";
import { RUNNING } from "./metadata.ts";
import { packageVersions } from "./package-versions.ts";
import { readOpenOptions } from "./read-open-options.ts";
import { requireAll } from "./required.ts";
import { resumeRun } from "./resume-run.ts";
import { Run } from "./run.ts";
import { RunError } from "./run-error.ts";
import { checkRunId } from "./run-id.ts";
import { RunMetrics } from "./run-metrics.ts";

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

/**
 * Opens `<root>/<run_id>/` with `metadata.json`, `config_snapshot.yaml`, `metrics.json` and `checkpoints/`, new or, with
 * `resume`, where it was left. Give `run.logger` to `getLogger` and the log becomes its `train.log`.
 *
 * @throws ConfigurationError for options that cannot be read
 * @throws RunError when something is missing that the run could not be reproduced without, or when it cannot be resumed
 * @throws InvariantViolation in strict mode when the configuration holds what must not be written; nothing was made
 */
export function openRun(given: OpenRunOptions): Run {
  const options = readOpenOptions(given);
  requireAll(options);
  const { registry } = options;
  const now = options.now ?? ((): Date => new Date());
  const settings = resolveSettings(registry, {
    runId: "settings",
    ...optional(options, "strict"),
    ...optional(options, "metricsIntervalS"),
  });
  const root = rootOf(options.root, registry);
  const config = new FreeForm(registry.redaction, settings.strict, "run configuration").object(options.config);
  const start = metadataOf(options, config, root, now(), settings.strict);

  const names = new FreeForm(registry.redaction, settings.strict, "run");
  const specs = filteredSpecs(options.metrics ?? MANDATORY_METRICS, names);
  const opened =
    options.resume === undefined
      ? create(root, start, options.runId === undefined ? undefined : filteredId(options.runId, names), config, specs)
      : resumeRun(root, filteredId(options.resume, names), start);
  const metrics = new RunMetrics(specs, opened.metrics);
  return new Run({
    directory: opened.directory,
    metadata: opened.metadata,
    metrics,
    intervalS: settings.metricsIntervalS,
    redaction: registry.redaction,
    strict: settings.strict,
    now,
  });
}

/** @throws RunError for a path that the redaction filter refuses: it would be in messages and in the folder's own name */
function rootOf(given: string, registry: RegistrySpec): string {
  if (!isRefused(registry, given)) return resolve(given);
  throw new RunError("root is refused by the redaction filter; give a path that it lets pass.");
}

function create(
  root: string,
  start: RunMetadata,
  wanted: string | undefined,
  config: Json,
  specs: Readonly<Record<string, RunMetricSpec>>,
): { readonly directory: string; readonly metadata: RunMetadata; readonly metrics?: undefined } {
  return createRunDirectory(root, start, wanted, { config, metrics: new RunMetrics(specs, undefined) });
}

/** @throws RunError for an id that must not be written or cannot name a folder */
function filteredId(id: string, names: FreeForm): string {
  const kept = names.text("the run id", id);
  if (kept === undefined) throw new RunError("The run id was refused by the redaction filter.");
  return checkRunId(kept);
}

/** The declared metrics whose names may be written, with what of their declarations may. */
function filteredSpecs(
  specs: Readonly<Record<string, RunMetricSpec>>,
  names: FreeForm,
): Readonly<Record<string, RunMetricSpec>> {
  const kept = Object.entries(specs).flatMap(([given, spec]) => {
    const name = names.name(given);
    return name === undefined ? [] : [[name, names.object(spec) as unknown as RunMetricSpec] as const];
  });
  return Object.fromEntries(kept);
}

/** A commit of the caller's: what must not be written is left out and says so. */
function filteredGit({ commit, dirty }: GitState, registry: RegistrySpec, strict: boolean): GitState {
  return {
    commit: new FreeForm(registry.redaction, strict, "git").text("commit", commit) ?? "redacted",
    dirty: dirty === true,
  };
}

/** The metadata of a run that starts now; its id is decided when its folder is made. */
function metadataOf(options: OpenRunOptions, config: Json, root: string, now: Date, strict: boolean): RunMetadata {
  const { registry, seed } = options;
  const projectDir = resolve(options.projectDir ?? ".");
  const git = options.git === undefined ? readGitState(projectDir, root) : filteredGit(options.git, registry, strict);
  if (git === undefined) {
    throw new RunError(
      `There is no git commit to note: ${projectDir} is in no git work tree with a commit, or git is not installed. Give git: { commit, dirty }.`,
    );
  }
  const attempt: Attempt = {
    started_at: now.toISOString(),
    ended_at: null,
    exit_reason: RUNNING,
    git,
    pid: process.pid,
    host: hostname(),
  };
  return {
    format: 1,
    run_id: "",
    registry: { name: registry.name, version: registry.version },
    config_hash: configHash(config),
    git: attempt.git,
    dataset: versioned(options.dataset, "dataset", registry, strict),
    tokenizer: versioned(options.tokenizer, "tokenizer", registry, strict),
    seed,
    started_at: attempt.started_at,
    ended_at: null,
    exit_reason: RUNNING,
    packages: packageVersions(projectDir),
    attempts: [attempt],
  };
}

/** A name and a version as they may be written; what must not be is left out and says so. */
function versioned(value: Versioned, place: string, registry: RegistrySpec, strict: boolean): Versioned {
  const filter = new FreeForm(registry.redaction, strict, place);
  return {
    name: filter.text("name", value.name) ?? "redacted",
    version: filter.text("version", value.version) ?? "redacted",
  };
}

/** `{ name: value }` where the option is given: an option that is absent and one that is undefined are the same. */
function optional<Name extends keyof OpenRunOptions>(
  options: OpenRunOptions,
  name: Name,
): Pick<OpenRunOptions, Name> | object {
  return options[name] === undefined ? {} : { [name]: options[name] };
}
