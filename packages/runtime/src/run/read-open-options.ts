import { demandRegistry } from "../config/demand-registry.ts";
import { isOptions, kindOf } from "../config/kind-of.ts";
import { readNames, readOptions, readProperty } from "../config/read-options.ts";
import type { GitState, RunMetricSpec, Versioned } from "../contract/index.ts";
import type { OpenRunOptions } from "./open-run-options.ts";
import { RunError } from "./run-error.ts";

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

/** Every option, so that a new one cannot be forgotten here. */
const ALL: Readonly<Record<keyof OpenRunOptions, true>> = {
  registry: true,
  root: true,
  config: true,
  seed: true,
  dataset: true,
  tokenizer: true,
  git: true,
  runId: true,
  resume: true,
  metrics: true,
  metricsIntervalS: true,
  strict: true,
  projectDir: true,
  now: true,
};
const NAMES = Object.keys(ALL) as readonly (keyof OpenRunOptions)[];

/**
 * A plain copy of the options of `openRun`, each part read once. What is missing is for `requireAll` to tell.
 *
 * @throws ConfigurationError for what throws when it is read, and for a registry that is none
 * @throws RunError for an optional part that is of another kind
 */
export function readOpenOptions(given: unknown): OpenRunOptions {
  const options: Writable<OpenRunOptions> = readOptions<OpenRunOptions>("options", given, NAMES);
  if (options.registry !== undefined && options.registry !== null) demandRegistry(options.registry);
  if (isOptions(options.dataset)) options.dataset = readVersioned("dataset", options.dataset);
  if (isOptions(options.tokenizer)) options.tokenizer = readVersioned("tokenizer", options.tokenizer);
  if (options.git !== undefined) options.git = readGit(options.git);
  if (options.metrics !== undefined) options.metrics = readMetrics(options.metrics);
  if (options.now !== undefined) options.now = clock(options.now);
  demandOptionalText("projectDir", options.projectDir, "the path of a directory");
  demandOptionalText("runId", options.runId, "the id of a run");
  demandOptionalText("resume", options.resume, "the id of a run");
  return options;
}

function readVersioned(option: string, given: object): Versioned {
  return {
    name: readProperty(option, given, "name") as string,
    version: readProperty(option, given, "version") as string,
  };
}

function readGit(given: unknown): GitState {
  if (!isOptions(given)) throw wrong("git", given, "{ commit, dirty }");
  const [commit, dirty] = [readProperty("git", given, "commit"), readProperty("git", given, "dirty")];
  if (typeof commit !== "string" || commit === "") throw wrong("git.commit", commit, "the name of a commit");
  return { commit, dirty: dirty as boolean };
}

function readMetrics(given: unknown): Readonly<Record<string, RunMetricSpec>> {
  return Object.fromEntries(
    readNames("metrics", given).map((name) => [name, readProperty("metrics", given as object, name) as RunMetricSpec]),
  );
}

/** The program's own clock, which may go wrong at any time. */
function clock(given: unknown): () => Date {
  if (typeof given !== "function") throw wrong("now", given, "a function that gives a Date");
  return () => {
    const time: unknown = (given as () => unknown)();
    if (process.getBuiltinModule("node:util").types.isDate(time) && !Number.isNaN(time.getTime())) return time;
    throw wrong("what now() gave", time, "a valid Date");
  };
}

function demandOptionalText(option: string, given: unknown, what: string): void {
  if (given === undefined || (typeof given === "string" && given !== "" && !given.includes("\0"))) return;
  throw wrong(option, given, what);
}

function wrong(option: string, given: unknown, what: string): RunError {
  const is = typeof given === "string" ? "not usable" : kindOf(given);
  return new RunError(`${option} is ${is}; it must be ${what}, or be left out.`);
}
