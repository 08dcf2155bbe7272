/** A curve as it is drawn. A value that is no finite number is null: a gap. */
export interface Curve {
  readonly steps: readonly number[];
  readonly values: readonly (number | null)[];
}

/**
 * Keeps of every stretch of steps the first, the lowest, the highest and the last value (M4: Jugel et al., VLDB 2014). At one
 * stretch a pixel the picture is the same as that of all values, and no peak is lost at any width. Gaps stay gaps.
 */
export function downsample(steps: Float64Array, values: Float64Array, stretches: number): Curve {
  const count = steps.length;
  if (count <= stretches * 4)
    return curveOf(
      steps,
      values,
      Array.from({ length: count }, (_, index) => index),
    );
  const first = steps[0] as number;
  const width = ((steps[count - 1] as number) - first) / stretches || 1;
  const kept: number[] = [];
  for (let from = 0; from < count;) {
    const end = first + width * (Math.floor(((steps[from] as number) - first) / width) + 1);
    let to = from + 1;
    while (to < count && (steps[to] as number) < end) to++;
    keepStretch(values, from, to, kept);
    from = to;
  }
  return curveOf(steps, values, kept);
}

function keepStretch(values: Float64Array, from: number, to: number, kept: number[]): void {
  let [lowest, highest, gap] = [-1, -1, -1];
  for (let at = from; at < to; at++) {
    const value = values[at] as number;
    if (!Number.isFinite(value)) gap = at;
    else {
      if (lowest === -1 || value < (values[lowest] as number)) lowest = at;
      if (highest === -1 || value > (values[highest] as number)) highest = at;
    }
  }
  const chosen = new Set([from, lowest, highest, gap, to - 1].filter((index) => index !== -1));
  kept.push(...[...chosen].sort((left, right) => left - right));
}

function curveOf(steps: Float64Array, values: Float64Array, kept: readonly number[]): Curve {
  return {
    steps: kept.map((index) => steps[index] as number),
    values: kept.map((index) => (Number.isFinite(values[index]) ? (values[index] as number) : null)),
  };
}
