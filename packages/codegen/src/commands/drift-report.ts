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
  const print = printer(invocation);
  const diffs: string[] = [];
  for (const file of plan) {
    nameDrift(file, print);
    diffs.push(shortened(unifiedDiff(file.path, file.before?.toString(), file.after?.toString())));
  }
  for (const diff of diffs) print(`\n${diff}\n`);
  if (diffs.length > 0) invocation.terminal.err(`${OUT_OF_DATE}\n`);
  return diffs.length;
}

/** Names them without a diff, beside findings of other kinds. @returns how many files there are. */
export function nameDrifted(plan: Iterable<PlannedFile>, invocation: Invocation): number {
  const print = printer(invocation);
  let drifted = 0;
  for (const file of plan) {
    nameDrift(file, print);
    drifted += 1;
  }
  if (drifted > 0) invocation.terminal.err(`${OUT_OF_DATE}\n\`logwright generate --check\` shows the differences.\n`);
  return drifted;
}

const OUT_OF_DATE =
  "The generated files are not what the registry says. Run `logwright generate` and commit the result.";

function nameDrift({ path, drift }: PlannedFile, print: (text: string) => void): void {
  print(`${path}: ${SAID[drift]}\n`);
}

/** Standard output, unless a machine reads it. */
function printer(invocation: Invocation): (text: string) => void {
  const { terminal } = invocation;
  return isMachineFormat(invocation) ? terminal.err : terminal.out;
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
  const print = printer(invocation);
  for (const { path, drift } of applied) print(`${WRITTEN[drift]} ${path}\n`);
}
