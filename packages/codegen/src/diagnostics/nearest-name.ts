import { byCodeUnit } from "../text/code-units.ts";

/** The candidate that a writer of `name` most likely meant, or `undefined` when none is near. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  if (name === "" || name.length > MAX_LENGTH) return undefined;
  const names = [...candidates];
  let best: string | undefined;
  let bestDistance = allowedDistance(name) + 1;
  for (const candidate of names) {
    if (candidate === name || Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best ?? onlyOneThatBeginsWith(name, names);
}

/** Half a name is no slip of a few letters, and means its only completion. */
function onlyOneThatBeginsWith(name: string, candidates: readonly string[]): string | undefined {
  if (name.length < 3) return undefined;
  const found = candidates.filter((candidate) => candidate.length > name.length && candidate.startsWith(name));
  return found.length === 1 ? found[0] : undefined;
}

/** The candidates that are near, nearest first, then those that begin with the name; at most `count` of them. */
export function nearestNames(name: string, candidates: Iterable<string>, count: number): readonly string[] {
  if (name === "" || name.length > MAX_LENGTH) return [];
  const limit = allowedDistance(name) + 1;
  const names = [...new Set(candidates)];
  const near = names
    .filter((candidate) => candidate !== name && Math.abs(candidate.length - name.length) < limit)
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase(), limit) }))
    .filter(({ distance }) => distance < limit)
    .sort((a, b) => a.distance - b.distance || byCodeUnit(a.candidate, b.candidate))
    .map(({ candidate }) => candidate);
  const longer = name.length < 3 ? [] : names.filter((each) => each.startsWith(name) && !near.includes(each));
  return [...near, ...longer.filter((each) => each !== name).sort(byCodeUnit)].slice(0, count);
}

/** One slip for a short name, one in three characters for a long one. */
function allowedDistance(name: string): number {
  return Math.max(1, Math.floor(name.length / 3));
}

/** Longer texts are no misspelt names, and the distance costs the product of the lengths. */
const MAX_LENGTH = 120;

/** Optimal string alignment distance (insert, delete, replace, swap neighbours); `limit` when it is at least that. */
function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      current.push(cell(a, b, row, column, { before, previous, current }));
    }
    if (Math.min(...current) >= limit) return limit;
    [before, previous] = [previous, current];
  }
  return Math.min(previous[b.length] ?? limit, limit);
}

interface Rows {
  readonly before: readonly number[];
  readonly previous: readonly number[];
  readonly current: readonly number[];
}

function cell(a: string, b: string, row: number, column: number, rows: Rows): number {
  const same = a[row - 1] === b[column - 1];
  const replaced = (rows.previous[column - 1] as number) + (same ? 0 : 1);
  const shorter = Math.min((rows.previous[column] as number) + 1, (rows.current[column - 1] as number) + 1, replaced);
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return swapped ? Math.min(shorter, (rows.before[column - 2] as number) + 1) : shorter;
}

/** Comparisons that one stage may spend on suggestions: ten thousand typos among ten thousand names would cost minutes. */
const BUDGET = 500_000;

/** Finds nearest names for one stage, until it has cost enough; later typos go without a suggestion. */
export class Suggestions {
  #left: number = BUDGET;

  nearest(name: string, candidates: Iterable<string>): string | undefined {
    if (this.#left <= 0) return undefined;
    const names = [...candidates];
    this.#left -= names.length;
    return nearestName(name, names);
  }
}
