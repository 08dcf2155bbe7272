/** Code points from `low` to `high`, both included. */
export type Range = readonly [low: number, high: number];

/** A set of code points: ascending ranges that do not touch. */
export type CharSet = readonly Range[];

const MAX_CODE_POINT: number = 0x10ffff;

/** The set of several ranges, sorted and joined. */
export function charSet(ranges: readonly Range[]): CharSet {
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  const joined: [number, number][] = [];
  for (const [low, high] of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && low <= last[1] + 1) last[1] = Math.max(last[1], high);
    else joined.push([low, high]);
  }
  return joined;
}

/** Every code point that is not in the set. */
export function complement(set: CharSet): CharSet {
  const gaps: Range[] = [];
  let next = 0;
  for (const [low, high] of set) {
    if (low > next) gaps.push([next, low - 1]);
    next = high + 1;
  }
  if (next <= MAX_CODE_POINT) gaps.push([next, MAX_CODE_POINT]);
  return gaps;
}

export function contains(set: CharSet, codePoint: number): boolean {
  return set.some(([low, high]) => codePoint >= low && codePoint <= high);
}

const code = (character: string): number => character.codePointAt(0) as number;
const range = (pair: string): Range => [code(pair), code(pair.slice(1))];

const DIGIT = charSet([range("09")]);
const WORD = charSet([range("09"), range("AZ"), range("az"), [code("_"), code("_")]]);
/** WhiteSpace and LineTerminator of ECMA-262, section 12.2 and 12.3. */
const SPACE = charSet([
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]);

/** What `.` matches: all but line ends. */
export const DOT: CharSet = complement(
  charSet([
    [0x0a, 0x0a],
    [0x0d, 0x0d],
    [0x2028, 0x2029],
  ]),
);

/** The classes that a letter behind a backslash stands for. */
export const CLASS_ESCAPES: ReadonlyMap<string, CharSet> = new Map([
  ["d", DIGIT],
  ["D", complement(DIGIT)],
  ["w", WORD],
  ["W", complement(WORD)],
  ["s", SPACE],
  ["S", complement(SPACE)],
]);
