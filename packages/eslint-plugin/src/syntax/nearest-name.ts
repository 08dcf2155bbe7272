/** The name that is most likely meant by a misspelt one, or `undefined` when none is near enough to be worth a word. */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(name.length / 3));
  let nearest: string | undefined;
  let least = most + 1;
  const plain = flat(name);
  for (const candidate of names) {
    if (flat(candidate) === plain) return candidate;
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const distance = editDistance(name, candidate, least);
    if (distance < least) [least, nearest] = [distance, candidate];
  }
  return nearest;
}

/** `trainingStep`, `training_step` and `Training.Step` mean `training.step`. */
function flat(name: string): string {
  return name.replace(/[\s._-]/gu, "").toLowerCase();
}

/** Insertions, deletions, substitutions and swaps of neighbours between two texts (Damerau's distance, optimal string alignment). */
function editDistance(a: string, b: string, enough: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) >= enough) return enough;
    [before, previous] = [previous, row];
  }
  return previous[b.length] ?? enough;
}
