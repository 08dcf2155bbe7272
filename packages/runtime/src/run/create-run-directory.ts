import { readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RUN_FILES, type RunMetadata } from "../contract/index.ts";
import { isAlive } from "../lifecycle/process-alive.ts";
import type { Json } from "../redact/free-form.ts";
import { makeDirectory } from "../sink/make-directory.ts";
import { errorCode } from "../sink/system-error.ts";
import { RunError } from "./run-error.ts";
import { jsonText } from "./run-files.ts";
import { runIdOf } from "./run-id.ts";
import type { RunMetrics } from "./run-metrics.ts";

/** As many runs may start in one second with one seed. */
const ATTEMPTS_MAX = 1_000;

/** A folder that is being filled; the number is the process that does it. */
const UNFINISHED = /^\.new-(\d+)-/;

/**
 * Makes a run's folder with all its files. It is filled under a hidden name and renamed, so that a folder with a run's name is
 * always a whole run, also when two programs start in the same second or one is killed on the way.
 */
export function createRunDirectory(
  root: string,
  start: RunMetadata,
  wanted: string | undefined,
  content: { readonly config: Json; readonly metrics: RunMetrics },
): { readonly directory: string; readonly metadata: RunMetadata } {
  onDisk(root, () => {
    makeDirectory(root);
    removeUnfinished(root);
  });
  const startedAt = new Date(start.started_at);
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    const runId = wanted ?? runIdOf(startedAt, start.seed, attempt);
    const metadata = { ...start, run_id: runId };
    const unfinished = join(root, `.new-${String(process.pid)}-${runId}`);
    onDisk(root, () => fill(unfinished, metadata, content, startedAt));
    const directory = join(root, runId);
    if (moveTo(unfinished, directory)) return { directory, metadata };
    if (wanted !== undefined)
      throw new RunError(
        `The run "${runId}" exists already in ${root}. Give another runId, or resume: "${runId}" to go on with it.`,
      );
  }
  throw new RunError(
    `${String(ATTEMPTS_MAX)} runs with seed ${String(start.seed)} started in one second in ${root}. Give a runId.`,
  );
}

/** @throws RunError in place of the system's error: a program that cannot begin should say so in one sentence. */
function onDisk(root: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw new RunError(`No run can be made in ${root} (${errorCode(error)}). Make it writable, or give another root.`, {
      cause: error,
    });
  }
}

function fill(
  directory: string,
  metadata: RunMetadata,
  content: { readonly config: Json; readonly metrics: RunMetrics },
  now: Date,
): void {
  try {
    makeDirectory(join(directory, RUN_FILES.checkpoints));
    write(join(directory, RUN_FILES.config), content.config);
    write(join(directory, RUN_FILES.metrics), content.metrics.document(metadata.run_id, now));
    write(join(directory, RUN_FILES.metadata), metadata);
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
}

function write(path: string, value: unknown): void {
  writeFileSync(path, jsonText(value), { mode: 0o600, flush: true });
}

/** False when the name is taken. Renaming a folder over one that holds something is refused by the system, so nobody's run is lost. */
function moveTo(unfinished: string, directory: string): boolean {
  try {
    renameSync(unfinished, directory);
    return true;
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOTEMPTY" || code === "EEXIST" || code === "ENOTDIR") return false;
    throw error;
  }
}

/** Clears what killed programs left half made. */
function removeUnfinished(root: string): void {
  for (const name of readdirSync(root)) {
    const owner = UNFINISHED.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(root, name), { recursive: true, force: true });
  }
}
