import { ConfigurationError } from "../config/configuration-error.ts";
import { demandText } from "../config/demand.ts";
import { absoluteDirectory } from "../config/directory.ts";
import { kindOf } from "../config/kind-of.ts";
import { openRuns, type OpenRun } from "./open-runs.ts";
import { announceClose } from "./run-events.ts";

/** What a timer of Node's can wait. */
const LONGEST_MS = 2_147_483_647;

/**
 * Flushes and closes a run's output and forgets the run; a later `getLogger` opens it anew. Long-lived programs do not need it:
 * everything is flushed when the process ends.
 *
 * @param logDir where it is not given, every open run of that id is closed.
 * @param deadlineMs how long sinks may take to deliver.
 * @throws ConfigurationError for an argument that is none of these.
 */
export async function shutdownRun(runId: string, logDir?: string, deadlineMs: number = 2_000): Promise<void> {
  demandText("runId", runId, "the id of a run");
  if (logDir !== undefined) demandText("logDir", logDir, "the path of a directory, or be left out");
  demandDeadline(deadlineMs);
  const directory = logDir === undefined ? undefined : absoluteDirectory(logDir);
  const chosen = [...openRuns].filter(
    ([, { scope }]) =>
      scope.settings.runId === runId && (directory === undefined || scope.settings.logDir === directory),
  );
  await Promise.all(chosen.map(([key, run]) => shutdown(key, run, deadlineMs)));
}

async function shutdown(key: string, run: OpenRun, deadlineMs: number): Promise<void> {
  await announceClose(run.scope);
  openRuns.delete(key);
  await run.log.close(deadlineMs);
}

function demandDeadline(given: unknown): void {
  if (typeof given === "number" && given >= 0 && given <= LONGEST_MS) return;
  const what = typeof given === "number" ? String(given) : kindOf(given);
  throw new ConfigurationError(
    "deadlineMs",
    `deadlineMs is ${what}; it must be a number of milliseconds from 0 to ${LONGEST_MS}, or be left out.`,
  );
}
