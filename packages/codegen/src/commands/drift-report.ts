import type { AppliedFile } from "../write/apply.ts";
import type { Drift, PlannedFile } from "../write/plan.ts";
import { unifiedDiff } from "../write/unified-diff.ts";
import type { Invocation } from "./command.ts";
import { isMachineFormat } from "./report.ts";

const SAID: Readonly<Record<Drift, string>> = {
  missing: "missing",
  changed: "changed",
  edited: "edited by hand",
  conflicted: "has merge-conflict markers",
  stale: "stale",
  "stale-edited": "stale, and edited by hand",
  foreign: "exists and was not written by logwright",
};

/**
 * Names every file that is not as the registry says, with a diff. The plan is gone through file by file, and only the
 * diffs are kept.
 *
 * @returns how many files there are.
 */
export function reportDrift(plan: Iterable<PlannedFile>, invocation: Invocation): number {
  const { terminal } = invocation;
  const print = isMachineFormat(invocation) ? terminal.err : terminal.out;
  const diffs: string[] = [];
  for (const { path, drift, before, after } of plan) {
    print(`${path}: ${SAID[drift]}\n`);
    diffs.push(shortened(unifiedDiff(path, before?.toString(), after?.toString())));
  }
  for (const diff of diffs) print(`\n${diff}\n`);
  if (diffs.length > 0)
    terminal.err(
      "The generated files are not what the registry says. Run `logwright generate` and commit the result.\n",
    );
  return diffs.length;
}

/** Lines of one file's diff that are shown. */
const MAX_LINES = 200;

function shortened(diff: string): string {
  const lines = diff.split("\n");
  if (lines.length <= MAX_LINES) return diff;
  return [...lines.slice(0, MAX_LINES), `… and ${lines.length - MAX_LINES} more lines`].join("\n");
}

const WRITTEN: Readonly<Record<Drift, string>> = {
  missing: "wrote",
  changed: "wrote",
  edited: "wrote over a hand edit in",
  conflicted: "wrote over merge-conflict markers in",
  stale: "removed",
  "stale-edited": "left alone, since it was edited by hand, though it is not generated any more:",
  foreign: "left alone",
};

/** Says what was written. */
export function reportWritten(applied: readonly AppliedFile[], invocation: Invocation): void {
  const print = isMachineFormat(invocation) ? invocation.terminal.err : invocation.terminal.out;
  for (const { path, drift } of applied) print(`${WRITTEN[drift]} ${path}\n`);
}
