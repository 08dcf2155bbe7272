import type { RunStatus } from "./read-run.ts";

/** One log that could be cleaned away. */
export interface PrunableLog {
  /** Files of the log, all of them or none are removed. */
  readonly paths: readonly string[];
  readonly run: string;
  readonly bytes: number;
  /** Last written, in milliseconds since 1970. */
  readonly modifiedMs: number;
  readonly status: RunStatus;
  /** It holds a record of severity error or above. */
  readonly failed: boolean;
}

export interface PruneLimits {
  /** Logs that were last written before this are removed. Milliseconds since 1970. */
  readonly before?: number;
  /** What all logs together may take; the oldest are removed first. Bytes. */
  readonly maxBytes?: number;
}

/** What becomes of a log, and why. */
export interface PruneDecision {
  readonly log: PrunableLog;
  readonly remove: boolean;
  readonly why: "too old" | "too much" | "failed run" | "holds errors" | "running" | "within limits";
}

/**
 * Decides which logs go, oldest first. Logs only: checkpoints, metrics, configuration and metadata of a run stay whatever
 * happens. The log of a failed run explains the failure and is kept; so is one
 * that holds an error, or is still written to.
 */
export function planPrune(logs: readonly PrunableLog[], limits: PruneLimits): readonly PruneDecision[] {
  let bytes = logs.reduce((sum, log) => sum + log.bytes, 0);
  const oldestFirst = [...logs].sort((left, right) => left.modifiedMs - right.modifiedMs);
  return oldestFirst.map((log) => {
    const why = reasonOf(log, limits, bytes);
    const remove = why === "too old" || why === "too much";
    if (remove) bytes -= log.bytes;
    return { log, remove, why };
  });
}

function reasonOf(log: PrunableLog, { before, maxBytes }: PruneLimits, bytes: number): PruneDecision["why"] {
  if (log.status === "running") return "running";
  if (log.status !== "completed") return "failed run";
  if (log.failed) return "holds errors";
  if (before !== undefined && log.modifiedMs < before) return "too old";
  return maxBytes !== undefined && bytes > maxBytes ? "too much" : "within limits";
}
