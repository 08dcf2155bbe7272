/**
 * A recorded number in the unit it is exported in. Dividing by 1000 rounds to the nearest double where multiplying
 * with 0.001 does not: 35 ms become 0.035, not 0.035000000000000003.
 */
export function exportedNumber(value: number, scale: number): number {
  if (scale === 1) return value;
  const divisor = Math.round(1 / scale);
  return scale < 1 && 1 / divisor === scale ? value / divisor : value * scale;
}
