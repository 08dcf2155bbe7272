import type { AppliedFile } from "../write/apply.ts";
import type { Drift, PlannedFile } from "../write/plan.ts";
import { unifiedDiff } from "../write/unified-diff.ts";
import type { Finding } from "../diagnostics/render/finding.ts";
import type { ExitCode, Invocation } from "./command.ts";
import { driftFinding } from "./drift-finding.ts";
import type { Findings } from "./findings.ts";
import { isMachineFormat, reportFindings, shownFile } from "./findings.ts";

const SAID: Readonly<Record<Drift, string>> = {
  missing: "missing",
  changed: "changed",
  edited: "edited by hand",
  conflicted: "has merge-conflict markers",
  stale: "stale",
  "stale-edited": "stale, and edited by hand",
  foreign: "exists and was not written by logwright",
  unreadable: "cannot be compared",
};

/** How many files are not as the registry says, and how many nobody can tell of. */
export interface Drifted {
  readonly drifted: number;
  readonly unreadable: number;
  /** One for each of them, for formats that hold findings and nothing else. */
  readonly findings: readonly Finding[];
}

/**
 * Reports what was found in the registry and what `look` finds on the disk. A machine reads one document, so it gets both at
 * once; people read of the registry first.
 */
export async function reportBoth(
  findings: Findings,
  root: string,
  invocation: Invocation,
  look: () => Drifted,
): Promise<Drifted> {
  const machine = isMachineFormat(invocation);
  if (!machine) await reportFindings(findings, root, invocation);
  const drifted = look();
  if (machine) await reportFindings(findings, root, invocation, drifted.findings);
  return drifted;
}

/**
 * Names every file that is not as the registry says, with a diff. The plan is gone through file by file, and only the
 * diffs are kept.
 */
export function reportDrift(plan: Iterable<PlannedFile>, root: string, invocation: Invocation): Drifted {
  const diffs: string[] = [];
  const found = nameAll(plan, root, invocation, ({ path, before, after }) =>
    diffs.push(shortened(unifiedDiff(path, before?.toString(), after?.toString()))),
  );
  for (const diff of diffs) printer(invocation)(`\n${diff}\n`);
  if (found.drifted > 0) invocation.terminal.err(`${OUT_OF_DATE}\n`);
  return found;
}

/** Names them without a diff, beside findings of other kinds. */
export function nameDrifted(plan: Iterable<PlannedFile>, root: string, invocation: Invocation): Drifted {
  const found = nameAll(plan, root, invocation);
  if (found.drifted > 0)
    invocation.terminal.err(`${OUT_OF_DATE}\n\`logwright generate --check\` shows the differences.\n`);
  return found;
}

function nameAll(
  plan: Iterable<PlannedFile>,
  root: string,
  invocation: Invocation,
  keep: (file: PlannedFile) => void = () => undefined,
): Drifted {
  const print = printer(invocation);
  const shown = (file: string): string => shownFile(file, root, invocation);
  const findings: Finding[] = [];
  let drifted = 0;
  let unreadable = 0;
  for (const file of plan) {
    nameDrift(file, print);
    findings.push(driftFinding(file, shown));
    if (file.problem === undefined) {
      drifted += 1;
      keep(file);
    } else {
      unreadable += 1;
      invocation.terminal.err(`logwright: ${file.problem.message}\n`);
    }
  }
  return { drifted, unreadable, findings };
}

/** Drift is a finding; what cannot be read leaves open what else there is. */
export function exitOf({ drifted, unreadable }: Pick<Drifted, "drifted" | "unreadable">): ExitCode {
  if (unreadable > 0) return 2;
  return drifted > 0 ? 1 : 0;
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
  unreadable: "left alone",
};

/** Says what was written. */
export function reportWritten(applied: readonly AppliedFile[], invocation: Invocation): void {
  const print = printer(invocation);
  for (const { path, drift } of applied) print(`${WRITTEN[drift]} ${path}\n`);
}
