/** Bounds that suit what HTTP servers and clients take, and most calls with them. */
const SECONDS: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const MILLISECONDS: readonly number[] = SECONDS.map((bound) => Math.round(bound * 1000));
const BYTES: readonly number[] = [
  64, 256, 1024, 4096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304, 16_777_216, 67_108_864,
];
const RATIO: readonly number[] = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];
const COUNTS: readonly number[] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

const BY_UNIT: ReadonlyMap<string, readonly number[]> = new Map([
  ["s", SECONDS],
  ["ms", MILLISECONDS],
  ["By", BYTES],
  ["1", RATIO],
]);

/** Bounds for a histogram of this unit, since conventions name none. */
export function bucketsFor(unit: string): readonly number[] {
  return BY_UNIT.get(unit) ?? COUNTS;
}
