/** A change beyond this many lines is told as one replaced block: nobody reads a finer one, and it costs its square. */
const MAX_DISTANCE = 1000;

/** One line of a comparison: of both texts, taken away from the old one, or new. */
export interface Step {
  readonly kind: " " | "-" | "+";
  readonly line: string;
}

/** How lines become other lines, with as few of them taken away and added as can be. */
export function compareLines(before: readonly string[], after: readonly string[]): readonly Step[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail))
    tail += 1;
  const same = (lines: readonly string[]): readonly Step[] => lines.map((line) => ({ kind: " ", line }));
  return [
    ...same(before.slice(0, head)),
    ...shortestScript(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...same(before.slice(before.length - tail)),
  ];
}

/** Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), the greedy form. */
function shortestScript(before: readonly string[], after: readonly string[]): readonly Step[] {
  const trace: Map<number, number>[] = [];
  let reached = new Map<number, number>([[1, 0]]);
  for (let distance = 0; distance <= Math.min(before.length + after.length, MAX_DISTANCE); distance += 1) {
    trace.push(reached);
    const next = new Map(reached);
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      let x = furthest(reached, diagonal, distance);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return walkBack(before, after, trace);
    }
    reached = next;
  }
  return [...before.map((line): Step => ({ kind: "-", line })), ...after.map((line): Step => ({ kind: "+", line }))];
}

function furthest(reached: ReadonlyMap<number, number>, diagonal: number, distance: number): number {
  const down = reached.get(diagonal + 1) ?? 0;
  const right = reached.get(diagonal - 1) ?? 0;
  return diagonal === -distance || (diagonal !== distance && right < down) ? down : right + 1;
}

function walkBack(
  before: readonly string[],
  after: readonly string[],
  trace: readonly ReadonlyMap<number, number>[],
): readonly Step[] {
  const steps: Step[] = [];
  let x = before.length;
  let y = after.length;
  for (let distance = trace.length - 1; distance >= 0; distance -= 1) {
    const reached = trace[distance] as ReadonlyMap<number, number>;
    const diagonal = x - y;
    const down =
      diagonal === -distance ||
      (diagonal !== distance && (reached.get(diagonal - 1) ?? 0) < (reached.get(diagonal + 1) ?? 0));
    const fromX = reached.get(down ? diagonal + 1 : diagonal - 1) ?? 0;
    const fromY = fromX - (down ? diagonal + 1 : diagonal - 1);
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      steps.push({ kind: " ", line: before[x - 1] as string });
      x -= 1;
      y -= 1;
    }
    if (distance === 0) break;
    steps.push(down ? { kind: "+", line: after[y - 1] as string } : { kind: "-", line: before[x - 1] as string });
    [x, y] = [fromX, fromY];
  }
  return steps.reverse();
}
