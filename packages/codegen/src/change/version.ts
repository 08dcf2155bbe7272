import { partsOf } from "../model/version.ts";
import { type ChangeLevel, LEVELS } from "./category.ts";

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

/** The highest of several levels. */
export function highest(levels: readonly ChangeLevel[]): ChangeLevel | undefined {
  return LEVELS.findLast((level) => levels.includes(level));
}
