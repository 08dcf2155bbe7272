import { absoluteDirectory } from "../config/directory.ts";
import { openRuns, type OpenRun } from "./open-runs.ts";
import { announceClose } from "./run-events.ts";

/**
 * Flushes and closes a run's output and forgets the run; a later `getLogger` opens it anew. Long-lived programs do not need it:
 * everything is flushed when the process ends.
 *
 * @param logDir where it is not given, every open run of that id is closed.
 * @param deadlineMs how long sinks may take to deliver.
 */
export async function shutdownRun(runId: string, logDir?: string, deadlineMs: number = 2_000): Promise<void> {
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
