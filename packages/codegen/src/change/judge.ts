import { diagnostic, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest-name.ts";
import type { ApprovedBreak, Registry } from "../model/registry.ts";
import { reaches } from "../model/version.ts";
import type { ChangeLevel } from "./category.ts";
import type { Change } from "./change.ts";
import { changesBetween, rootOf } from "./compare.ts";
import { highest, neededVersion } from "./version.ts";

/** What is to be said of the step from one version of a registry to another. */
export interface Verdict {
  readonly changes: readonly Change[];
  /** Those that somebody approved under `breaks:`. */
  readonly approved: ReadonlySet<Change>;
  /** What the changes that nobody approved demand; absent: there are none. */
  readonly level?: ChangeLevel;
  /** The least version that the registry should have. */
  readonly needed: string;
  readonly problems: readonly Diagnostic[];
}

/** Compares two versions of a registry and judges the changes by the versions they carry and the approvals. */
export function judge(before: Registry, after: Registry): Verdict {
  const changes = changesBetween(before, after);
  const approved = new Set(changes.filter((change) => after.breaks.some((approval) => approves(approval, change))));
  const level = highest(changes.filter((change) => !approved.has(change)).map((change) => change.level));
  const needed = neededVersion(before.version, level);
  const problems = [
    ...breakingProblems(
      changes.filter((change) => !approved.has(change)),
      before,
      after,
    ),
    ...versionProblems(needed, level, before, after),
    ...after.breaks
      .filter((approval) => !changes.some((change) => approves(approval, change)))
      .map((approval) => unused(approval, changes)),
  ];
  return { changes, approved, ...(level && { level }), needed, problems };
}

function approves({ rule, subject }: ApprovedBreak, change: Change): boolean {
  return rule === change.rule && subject === change.subject;
}

/** Every breaking change on its own, unless the version says so. */
function breakingProblems(changes: readonly Change[], before: Registry, after: Registry): readonly Diagnostic[] {
  const needed = neededVersion(before.version, "MAJOR");
  if (reaches(after.version, needed)) return [];
  return changes
    .filter((change) => change.level === "MAJOR")
    .map(({ rule, subject, message, categories, span, before: place }) =>
      diagnostic("change/breaking", span, {
        data: { rule, message, categories: categories.join(", "), needed },
        notes: place === undefined ? [] : [{ message: "before", span: place }],
        help: {
          message: `undo it, raise the version to ${needed}, or approve it under "breaks:" with rule ${rule} and subject ${subject}`,
        },
      }),
    );
}

/** A version that is too low for additions and corrections; breaking changes have been named one by one. */
function versionProblems(
  needed: string,
  level: ChangeLevel | undefined,
  before: Registry,
  after: Registry,
): readonly Diagnostic[] {
  if (reaches(after.version, before.version) && (level === "MAJOR" || reaches(after.version, needed))) return [];
  return [
    diagnostic("change/version", rootOf(after), {
      data: { before: before.version, needed, version: after.version, level: level ?? "no" },
    }),
  ];
}

function unused({ rule, subject, span }: ApprovedBreak, changes: readonly Change[]): Diagnostic {
  const meant = nearestName(
    subject,
    changes.filter((change) => change.rule === rule).map((change) => change.subject),
  );
  const help =
    meant === undefined ? "take it out: the change has been released, or never happened" : `did you mean "${meant}"?`;
  return diagnostic("breaks/unused", span, { data: { rule, subject }, help: { message: help } });
}
