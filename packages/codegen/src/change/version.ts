import { type ChangeLevel, LEVELS } from "./category.ts";

type Parts = readonly [major: number, minor: number, patch: number];

/**
 * The version that a change of a level needs at least (semver.org, rules 6 to 8). Below 1.0.0, where rule 4 promises nothing,
 * it is what package managers read `^` by: the minor number tells of breaks, the patch number of everything else.
 */
export function neededVersion(before: string, level: ChangeLevel | undefined): string {
  const [major, minor, patch] = partsOf(before);
  if (level === undefined) return before;
  if (major === 0) return level === "MAJOR" ? `0.${minor + 1}.0` : `0.${minor}.${patch + 1}`;
  if (level === "MAJOR") return `${major + 1}.0.0`;
  return level === "MINOR" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** Whether a version is at least another. */
export function reaches(version: string, needed: string): boolean {
  const [have, want] = [partsOf(version), partsOf(needed)];
  const index = have.findIndex((part, place) => part !== want[place]);
  return index === -1 || (have[index] ?? 0) > (want[index] ?? 0);
}

/** The highest of several levels. */
export function highest(levels: readonly ChangeLevel[]): ChangeLevel | undefined {
  return LEVELS.findLast((level) => levels.includes(level));
}

function partsOf(version: string): Parts {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map((part) => Number.parseInt(part, 10) || 0);
  return [major, minor, patch];
}
