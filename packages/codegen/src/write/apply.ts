import { closeSync, openSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Content } from "./content.ts";
import { DiskError, diskError } from "./disk-error.ts";
import { makeFolder } from "./make-folder.ts";
import type { PlannedFile } from "./plan.ts";
import type { Project } from "./project.ts";
import type { WrittenFiles } from "./written-files.ts";
import { stampOf } from "./written-files.ts";

/** What became of a file of a plan. */
export type AppliedFile = Pick<PlannedFile, "path" | "drift">;

/**
 * Writes what a plan asks for: every file first under a temporary name beside its place, then all are renamed, so
 * that a full disk leaves the old files whole. A foreign file stops everything, and nothing of it stays. `written` is
 * told what lies on the disk afterwards.
 */
export function applyPlan(
  plan: Iterable<PlannedFile>,
  project: Project,
  written?: WrittenFiles,
): readonly AppliedFile[] {
  const applied: AppliedFile[] = [];
  const staged: Staged[] = [];
  try {
    for (const { path, drift, after, problem } of plan) {
      if (problem !== undefined) throw problem;
      applied.push({ path, drift });
      if (after !== undefined && drift !== "foreign") stage(path, after, project, staged);
    }
    refuseForeign(applied);
  } catch (error) {
    for (const each of staged.reverse()) discard(each);
    throw error;
  }
  try {
    putInPlace(applied, staged, project, written);
  } catch (error) {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    throw error;
  }
  return applied;
}

/** Renames and removes in the order of the plan: the manifest comes last, so that it never denies a file that is still there. */
function putInPlace(
  applied: readonly AppliedFile[],
  staged: readonly Staged[],
  project: Project,
  written: WrittenFiles | undefined,
): void {
  const ready = new Map(staged.map((each) => [each.path, each]));
  for (const { path, drift } of applied) {
    const { temporary, target, hash } = ready.get(path) ?? {};
    if (temporary !== undefined && target !== undefined) {
      // Taken while nobody else knows the file; renaming keeps what it is made of.
      const stamp = written && stampOf(temporary);
      attempt("write", path, () => renameSync(temporary, target));
      if (hash !== undefined) written?.set(path, hash, stamp);
    } else if (drift === "stale") remove(path, project);
  }
}

function refuseForeign(applied: readonly AppliedFile[]): void {
  const foreign = applied.filter(({ drift }) => drift === "foreign").map(({ path }) => path);
  if (foreign.length === 0) return;
  throw new DiskError(
    `${foreign.join(", ")}: exists and was not written by logwright; move it away, or send the output elsewhere with outputs:`,
  );
}

interface Staged {
  readonly path: string;
  readonly temporary: string;
  readonly target: string;
  readonly hash: string;
  /** The outermost folder that was made for it. */
  readonly made: string | undefined;
}

function stage(path: string, content: Content, project: Project, staged: Staged[]): void {
  const target = project.locate(path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const made = attempt("create", path, () => makeFolder(dirname(target)));
  staged.push({ path, temporary, target, hash: content.hash, made });
  attempt("write", path, () => writeFresh(temporary, content));
}

/** Takes back what was staged, the folders that were made for it included. */
function discard({ temporary, made }: Staged): void {
  rmSync(temporary, { force: true });
  if (made === undefined) return;
  try {
    for (let folder = dirname(temporary); folder.startsWith(made); folder = dirname(folder)) rmdirSync(folder);
  } catch {
    // Something else is in it by now: the folder stays.
  }
}

/** Writes a file that must be new: whatever bears the name, be it a link, is not written through. */
function writeFresh(path: string, content: Content): void {
  rmSync(path, { force: true });
  const file = openSync(path, "wx");
  try {
    for (const bytes of content.chunks) writeFileSync(file, bytes);
  } finally {
    closeSync(file);
  }
}

/** Removes a stale file, a link that led to it, and the folder of each when nothing else is in it. */
function remove(path: string, project: Project): void {
  const target = project.locate(path);
  for (const place of new Set([target, join(project.root, path)])) {
    attempt("remove", path, () => rmSync(place, { force: true }));
    try {
      if (dirname(place) !== project.root) rmdirSync(dirname(place));
    } catch {
      // Other files are in it: the folder stays. So does a link to a folder.
    }
  }
}

function attempt<T>(action: string, path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw diskError(action, path, error);
  }
}
