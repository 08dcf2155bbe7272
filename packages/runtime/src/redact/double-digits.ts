// Half the price of V8's own digits (`npm run bench:tricks`), and nothing goes through V8's cache of number texts, which
// keeps thousands of fresh numbers alive for the garbage collector to move.

import { wholeDigits } from "./whole-digits.ts";

/** Powers of ten that a double holds exactly; products with them are exact to the last bit in two doubles. */
const POWERS: readonly number[] = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** Veltkamp's constant: splits a double into two of 26 bits. */
const SPLITTER = 2 ** 27 + 1;
const POWER_FRONTS: readonly number[] = POWERS.map(frontOf);

/** Sizes that are written here: their 17 digits are reached with a power of the table. V8 writes all others. */
const LEAST = 1e-6;
const END = 1e8;
/** Biased binary exponent of the least size. */
const FIRST = 1023 - 20;

/** By binary exponent: the power of ten that lifts `2 ** exponent` to 17 digits, and half the distance to the next double. */
const SCALES: readonly number[] = Array.from({ length: 47 }, (_, index) =>
  Math.max(0, POWERS.slice(0, 22).filter((power) => 2 ** (index - 20) * power < 1e16).length),
);
const HALVES: readonly number[] = Array.from({ length: 47 }, (_, index) => 2 ** (index - 20 - 53));

/** `0.` to `0.00000`: before the 17 digits of a number below one. */
const SMALL_LEADS: readonly string[] = Array.from({ length: 6 }, (_, zeros) => `0.${"0".repeat(zeros)}`);

/** Whoever is nearer than this to a limit is left to V8. Our own error is below 1e-8. */
const NEAR = 1e-6;

const bits: Uint32Array = new Uint32Array(2);
const real: Float64Array = new Float64Array(bits.buffer);
const HIGH: 0 | 1 = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;
const LOW: 0 | 1 = HIGH === 1 ? 0 : 1;

/**
 * A finite double as JavaScript writes it: the shortest digits that read back the same, of these the nearest.
 *
 * The size is lifted to 17 digits before the point, exactly, as the sum of two doubles (Dekker's product). Half the
 * distance to the neighbours, lifted as well, tells whether the digits may end one or two places earlier.
 */
export function shortestDigits(value: number): string {
  const size = value < 0 ? -value : value;
  if (!(size >= LEAST && size < END)) return `${value}`;
  real[0] = size;
  const front = bits[HIGH] as number;
  if ((front & 0xfffff) === 0 && bits[LOW] === 0) return `${value}`; // a power of two: its lower neighbour is nearer
  const binade = (front >>> 20) - FIRST;

  let scale = SCALES[binade] as number;
  let lifted = size * (POWERS[scale] as number);
  if (lifted > 1e17 - 64) {
    if (lifted < 1e17 + 64) return `${value}`;
    lifted = size * (POWERS[--scale] as number);
  }
  const power = POWERS[scale] as number;
  const half = (HALVES[binade] as number) * power;
  const nineDigits = Math.floor(lifted * 1e-8);
  const rest = lifted - nineDigits * 1e8 + productError(size, power, POWER_FRONTS[scale] as number, lifted);
  if (!(rest > 16 && rest < 1e8 - 16)) return `${value}`; // a carry, now or after rounding

  let zeros = 1;
  let eightDigits = Math.floor(rest * 0.1 + 0.5) * 10;
  let distance = Math.abs(eightDigits - rest);
  if (distance > half + NEAR) {
    zeros = 0;
    eightDigits = Math.floor(rest + 0.5);
    if (Math.abs(eightDigits - rest) > 0.5 - NEAR) return `${value}`; // as near to the next one
  } else {
    if (distance > half - NEAR || distance > 5 - NEAR) return `${value}`;
    const hundreds = Math.floor(rest * 0.01 + 0.5) * 100;
    distance = Math.abs(hundreds - rest);
    if (distance < half + NEAR) {
      if (distance > half - NEAR || hundreds % 1000 === 0) return `${value}`; // shorter still
      zeros = 2;
      eightDigits = hundreds;
    }
  }
  const text =
    scale >= 17
      ? SMALL_LEADS[scale - 17] + seventeen(nineDigits, eightDigits, zeros)
      : mixed(nineDigits, eightDigits, zeros, 17 - scale);
  return value < 0 ? "-" + text : text;
}

/** Digits with `places` of them, one to eight, before the point. */
function mixed(nineDigits: number, eightDigits: number, zeros: number, places: number): string {
  const shift = POWERS[places] as number;
  const above = POWERS[9 - places] as number;
  const below = POWERS[8 - places] as number;
  const whole = Math.floor(nineDigits / above);
  const carried = Math.floor(eightDigits / below);
  const high = (nineDigits - whole * above) * shift + carried;
  const low = (eightDigits - carried * below) * shift;
  return wholeDigits(whole) + "." + seventeen(high, low, zeros + places);
}

/** 9 and 8 digits as one text, without the zeros at its end, of which there are so many. */
function seventeen(nineDigits: number, eightDigits: number, zeros: number): string {
  const a = nineDigits | 0;
  const a1 = (a / 10) | 0;
  const a2 = (a1 / 10) | 0;
  const a3 = (a2 / 10) | 0;
  const a4 = (a3 / 10) | 0;
  const a5 = (a4 / 10) | 0;
  const a6 = (a5 / 10) | 0;
  const a7 = (a6 / 10) | 0;
  const a8 = (a7 / 10) | 0;
  const b = eightDigits | 0;
  const b1 = (b / 10) | 0;
  const b2 = (b1 / 10) | 0;
  const b3 = (b2 / 10) | 0;
  const b4 = (b3 / 10) | 0;
  const b5 = (b4 / 10) | 0;
  const b6 = (b5 / 10) | 0;
  const b7 = (b6 / 10) | 0;
  // In one call, without an array: V8 then makes one flat string and nothing else.
  const digits = String.fromCharCode(
    48 + a8,
    48 + a7 - a8 * 10,
    48 + a6 - a7 * 10,
    48 + a5 - a6 * 10,
    48 + a4 - a5 * 10,
    48 + a3 - a4 * 10,
    48 + a2 - a3 * 10,
    48 + a1 - a2 * 10,
    48 + a - a1 * 10,
    48 + b7,
    48 + b6 - b7 * 10,
    48 + b5 - b6 * 10,
    48 + b4 - b5 * 10,
    48 + b3 - b4 * 10,
    48 + b2 - b3 * 10,
    48 + b1 - b2 * 10,
    48 + b - b1 * 10,
  );
  return zeros === 0 ? digits : digits.slice(0, -zeros);
}

/** What rounding took from a product (Dekker 1971): `a * b` is exactly `product` and this together. */
function productError(a: number, b: number, frontOfB: number, product: number): number {
  const frontOfA = frontOf(a);
  const backOfA = a - frontOfA;
  const backOfB = b - frontOfB;
  return frontOfA * frontOfB - product + frontOfA * backOfB + backOfA * frontOfB + backOfA * backOfB;
}

/** The upper 26 bits of a double (Veltkamp 1968); the rest of it fits into 26 as well. */
function frontOf(value: number): number {
  const lifted = SPLITTER * value;
  return lifted - (lifted - value);
}
