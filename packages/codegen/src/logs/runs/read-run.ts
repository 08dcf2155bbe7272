import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { basename, join, resolve } from "node:path";
import { RUN_FILES, type MetricsDocument, type RunMetadata } from "@logwright/runtime/contract";
import { byCodeUnit } from "../../text/code-units.ts";
import { UsageError } from "../../usage-error.ts";
import { isMetadata, isMetrics } from "./run-documents.ts";

/** How a run stands. `killed`: its process is gone and said nothing. */
export type RunStatus = "running" | "completed" | "failed" | "killed" | "unreadable";

/** A run directory, as far as it can be read. */
export interface RunDirectory {
  readonly id: string;
  readonly directory: string;
  readonly metadata: RunMetadata | undefined;
  readonly metrics: MetricsDocument | undefined;
  readonly status: RunStatus;
  /** `train.log` and what was rotated away from it, oldest first. */
  readonly logs: readonly string[];
  readonly logBytes: number;
}

const LOG = /^train(\.\d{8}T\d{9}Z-[\d-]+)?\.log(\.gz)?$/;
const ENDED_WELL: readonly string[] = ["completed", "early_stop", "exit 0"];

/** Every run below the root, by start. */
export function listRuns(root: string): readonly RunDirectory[] {
  const wrong = whatIsWrongWith(root);
  if (wrong !== undefined) throw new UsageError(`${root} ${wrong}; name the folder of your runs with --root`);
  const names = readdirSync(root, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith("."),
  );
  const runs = names
    .filter(({ name }) => existsSync(join(root, name, RUN_FILES.metadata)))
    .map(({ name }) => readRun(join(root, name)));
  return runs.sort(
    (left, right) =>
      byCodeUnit(left.metadata?.started_at ?? "", right.metadata?.started_at ?? "") || byCodeUnit(left.id, right.id),
  );
}

/** The run of an id below the root, or of a path as seen from `cwd`. @throws UsageError when there is none */
export function findRun(root: string, named: string, cwd: string): RunDirectory {
  for (const directory of [join(root, named), resolve(cwd, named)])
    if (existsSync(join(directory, RUN_FILES.metadata))) return readRun(directory);
  const wrong = whatIsWrongWith(root);
  if (wrong === undefined)
    throw new UsageError(`there is no run "${named}" in ${root}; "logwright runs list" shows all`);
  throw new UsageError(
    `there is no run "${named}": ${root} ${wrong}; name the folder of your runs with --root, or the run by its path`,
  );
}

/** Why there cannot be runs in a folder. */
function whatIsWrongWith(root: string): string | undefined {
  if (!existsSync(root)) return "does not exist";
  return statSync(root).isDirectory() ? undefined : "is no folder";
}

function readRun(directory: string): RunDirectory {
  const metadata = readJson(join(directory, RUN_FILES.metadata), isMetadata);
  const logs = readdirSync(directory)
    .filter((name) => LOG.test(name))
    .sort(byAge)
    .map((name) => join(directory, name));
  return {
    id: basename(directory),
    directory,
    metadata,
    metrics: readJson(join(directory, RUN_FILES.metrics), isMetrics),
    status: metadata === undefined ? "unreadable" : statusOf(metadata),
    logs,
    logBytes: logs.reduce((sum, path) => sum + statSync(path).size, 0),
  };
}

/** Rotated names carry their time and sort by it; the log that is still written to comes last. */
function byAge(left: string, right: string): number {
  return Number(left === RUN_FILES.log) - Number(right === RUN_FILES.log) || byCodeUnit(left, right);
}

function statusOf({ exit_reason: reason, attempts }: RunMetadata): RunStatus {
  if (ENDED_WELL.includes(reason)) return "completed";
  if (reason !== "running") return reason === "killed" ? "killed" : "failed";
  const latest = attempts[attempts.length - 1];
  return latest !== undefined && latest.host === hostname() && !isAlive(latest.pid) ? "killed" : "running";
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** What a file holds, when it is what it should be: other tools write files of these names, too. */
function readJson<T>(path: string, isOurs: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isOurs(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
