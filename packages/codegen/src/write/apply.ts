import { mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DiskError, diskError } from "./disk-error.ts";
import type { PlannedFile } from "./plan.ts";
import type { Project } from "./project.ts";

/**
 * Writes what a plan asks for: every file first under a temporary name beside its place, then all are renamed, so
 * that a full disk leaves the old files whole. Foreign files stop everything before anything is written.
 */
export function applyPlan(plan: readonly PlannedFile[], project: Project): void {
  const foreign = plan.filter(({ drift }) => drift === "foreign").map(({ path }) => path);
  if (foreign.length > 0) {
    throw new DiskError(
      `${foreign.join(", ")}: exists and was not written by logwright; move it away, or send the output elsewhere with outputs:`,
    );
  }
  const staged = stage(plan, project);
  for (const { temporary, target, path } of staged) attempt("write", path, () => renameSync(temporary, target));
  for (const { path } of plan.filter(({ drift }) => drift === "stale")) remove(path, project);
}

interface Staged {
  readonly path: string;
  readonly temporary: string;
  readonly target: string;
}

function stage(plan: readonly PlannedFile[], project: Project): readonly Staged[] {
  const staged: Staged[] = [];
  try {
    for (const { path, after } of plan) {
      if (after === undefined) continue;
      const target = project.locate(path);
      const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
      attempt("create", path, () => mkdirSync(dirname(target), { recursive: true }));
      staged.push({ path, temporary, target });
      attempt("write", path, () => writeFresh(temporary, after));
    }
  } catch (error) {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    throw error;
  }
  return staged;
}

/** Writes a file that must be new: whatever bears the name, be it a link, is not written through. */
function writeFresh(path: string, content: string): void {
  rmSync(path, { force: true });
  writeFileSync(path, content, { flag: "wx" });
}

/** Removes a stale file, and its folder when nothing else is in it. */
function remove(path: string, project: Project): void {
  const target = project.locate(path);
  attempt("remove", path, () => rmSync(target, { force: true }));
  try {
    if (dirname(target) !== project.root) rmdirSync(dirname(target));
  } catch {
    // Other files are in it: the folder stays.
  }
}

function attempt(action: string, path: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw diskError(action, path, error);
  }
}
