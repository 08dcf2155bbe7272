import { existsSync, readdirSync, readFileSync, unlinkSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import type { Attempt, MetricsDocument, RunMetadata } from "../contract/index.ts";
import { isAlive } from "../lifecycle/process-alive.ts";
import { replaceFile, temporaryOwner } from "./atomic-file.ts";
import { continued, RUNNING } from "./metadata.ts";
import { RunError } from "./run-error.ts";
import { jsonText, runFile } from "./run-files.ts";

/** What must be the same for the run to be the same run, and how a difference is told. */
const IDENTITY: readonly { readonly what: string; readonly of: (metadata: RunMetadata) => string }[] = [
  { what: "configuration (its sha256)", of: ({ config_hash }) => config_hash },
  { what: "seed", of: ({ seed }) => String(seed) },
  { what: "dataset", of: ({ dataset }) => `${dataset.name} ${dataset.version}` },
  { what: "tokenizer", of: ({ tokenizer }) => `${tokenizer.name} ${tokenizer.version}` },
];

/**
 * Goes on with a run: notes one more attempt and gives its metrics so far.
 *
 * @throws RunError when there is no such run, another live process works on it, or it was started with something else
 */
export function resumeRun(
  root: string,
  runId: string,
  start: RunMetadata,
): { readonly directory: string; readonly metadata: RunMetadata; readonly metrics: MetricsDocument | undefined } {
  const directory = join(root, runId);
  const before = readJson<RunMetadata>(runFile(directory, "metadata"));
  if (before === undefined) throw new RunError(`There is no run "${runId}" to resume in ${root}.`);
  refuseWhenRunning(before, directory);
  refuseWhenDifferent(before, start);

  removeTemporary(directory);
  const metadata = continued(before, start.attempts[0] as Attempt, start.packages);
  replaceFile(runFile(directory, "metadata"), jsonText(metadata));
  return { directory, metadata, metrics: readJson<MetricsDocument>(runFile(directory, "metrics")) };
}

function refuseWhenRunning({ attempts, run_id: runId }: RunMetadata, directory: string): void {
  const latest = attempts[attempts.length - 1];
  if (
    latest?.exit_reason !== RUNNING ||
    latest.host !== hostname() ||
    latest.pid === process.pid ||
    !isAlive(latest.pid)
  )
    return;
  throw new RunError(
    `Process ${String(latest.pid)} is still working on the run "${runId}" in ${directory}. End it before resuming.`,
  );
}

function refuseWhenDifferent(before: RunMetadata, now: RunMetadata): void {
  const differences = IDENTITY.filter(({ of }) => of(before) !== of(now));
  if (differences.length === 0) return;
  const lines = differences.map(({ what, of }) => `  ${what}: was ${of(before)}, is ${of(now)}`);
  throw new RunError(
    `The run "${before.run_id}" was started with something else, so this would be another run:\n${lines.join("\n")}\nGive what it was started with, or open a new run.`,
  );
}

/** Undefined when there is no such file. A file that holds no JSON is an error with its name: it is never taken for a missing one. */
function readJson<T>(path: string): T | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8")) as T;
  } catch {
    throw new RunError(`${path} holds no JSON. Restore it, or open a new run.`);
  }
}

/** Clears what a killed process left half written beside the files. */
function removeTemporary(directory: string): void {
  for (const name of readdirSync(directory)) {
    const owner = temporaryOwner(name);
    if (owner !== undefined && !isAlive(owner)) unlinkSync(join(directory, name));
  }
}
