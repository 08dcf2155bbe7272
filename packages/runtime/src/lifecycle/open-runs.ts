import type { RunLog } from "../sink/run-log.ts";
import type { RunScope } from "./run-scope.ts";

/** A run that is open, with the side of its output that only the lifecycle uses. */
export interface OpenRun {
  readonly scope: RunScope;
  readonly log: RunLog;
}

/** The open runs of this thread by `openRunKey`, in the order of opening. */
export const openRuns: Map<string, OpenRun> = new Map();

export function openRunKey(registryName: string, runId: string, logDir: string): string {
  return `${registryName}\0${runId}\0${logDir}`;
}
