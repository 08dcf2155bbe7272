import { describe, expect, test } from "vitest";
import { shortestDigits } from "../../src/redact/double-digits.ts";
import { furtherDigits, wholeDigits } from "../../src/redact/whole-digits.ts";

const NIGHTLY = process.env["LOGWRIGHT_NIGHTLY"] === "1";
const RUNS = NIGHTLY ? 20_000_000 : 200_000;
const LONGEST_MS = NIGHTLY ? 1_800_000 : 60_000;

/** The same numbers in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
}

const next = random(11);
const view = new DataView(new ArrayBuffer(8));

function fromBits(high: number, low: number): number {
  view.setUint32(0, high);
  view.setUint32(4, low);
  return view.getFloat64(0);
}

/** Kinds of doubles that meet different branches: any, of usual sizes, short decimals, near powers of ten and of two. */
const KINDS: readonly (readonly [name: string, draw: () => number])[] = [
  ["any bits", () => fromBits(next(), next())],
  ["sizes from 1e-6 to 1e8", () => fromBits(((1003 + (next() % 47)) << 20) | (next() >>> 12), next())],
  ["between 0 and 1", () => (next() + next() / 2 ** 32) / 2 ** 32],
  ["short decimals", () => Number(((next() / 2 ** 32) * 10 ** (next() % 9)).toFixed(next() % 16))],
  ["few bits", () => fromBits(((1003 + (next() % 47)) << 20) | (next() & 0xfffff), next() & 7 ? 0 : next())],
  ["near a power of ten", () => neighbour(10 ** ((next() % 16) - 7), (next() % 41) - 20)],
  ["near a power of two", () => neighbour(2 ** ((next() % 50) - 22), (next() % 41) - 20)],
  ["near a short decimal", () => neighbour(Number(`${next() % 100_000}e-${next() % 11}`), (next() % 9) - 4)],
];

/** The double so many places further. */
function neighbour(value: number, places: number): number {
  view.setFloat64(0, value);
  view.setBigUint64(0, view.getBigUint64(0) + BigInt(places));
  return view.getFloat64(0);
}

describe("the digits of a double are those of JavaScript", () => {
  test.each(KINDS)(
    "%s",
    (_name, draw) => {
      for (let run = 0; run < RUNS; run++) {
        const value = run % 8 === 0 ? -draw() : draw();
        if (Number.isFinite(value) && shortestDigits(value) !== `${value}`)
          expect(shortestDigits(value)).toBe(`${value}`);
      }
    },
    LONGEST_MS,
  );

  test("at the edges", () => {
    for (const value of [0, -0, 1e-6, 1e8, 0.1, 0.3, 1 / 3, 5e-324, Number.MAX_VALUE, 9.5, 99_999_999.99999999])
      expect(shortestDigits(value)).toBe(`${value}`);
  });
});

describe("the digits of a whole number are those of JavaScript", () => {
  test("up to the greatest safe integer", () => {
    const values = Array.from({ length: 100_000 }, (_, run) =>
      run < 20_000 ? run : Math.floor(next() * 2 ** (next() % 22)) * (run % 9 === 0 ? -1 : 1),
    );
    const edges = [-0, 999, 1000, 999_999, 1_000_000, 999_999_999, 1_000_000_000, Number.MAX_SAFE_INTEGER, -1];
    for (const value of [...values, ...edges]) {
      if (wholeDigits(value) !== `${value}`) expect(wholeDigits(value)).toBe(`${value}`);
      if (furtherDigits(value) !== `,${value}`) expect(furtherDigits(value)).toBe(`,${value}`);
    }
  });
});
