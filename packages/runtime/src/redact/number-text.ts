import { shortestDigits } from "./double-digits.ts";
import { isFinite, isSafeInteger } from "./intrinsics.ts";
import { refuse } from "./refusal.ts";
import { PADDED, wholeDigits } from "./whole-digits.ts";

const LEAST_INT64 = -(2n ** 63n);
const MOST_INT64 = 2n ** 63n - 1n;

/** A double as JSON: the shortest digits that read back the same; NaN and infinities as strings (protobuf's JSON mapping), -0 as 0. */
export function doubleText(value: number): string {
  return isFinite(value) ? shortestDigits(value) : `"${value}"`;
}

/** `000` to `999`, without the zeros at their end. */
const STRIPPED: readonly string[] = PADDED.map((digits) => digits.replace(/0+$/, ""));
const POWERS: readonly number[] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6];

/** Below it a product is exact to a ten-thousandth. */
const EXACT = 1e12;

/**
 * A double with at most `digits` decimals, 0 to 15; trailing zeros are left out. Up to six decimals the digits come out
 * of a table, at a quarter of the price of the shortest digits; a value so near to the middle of two that the product
 * could be on the wrong side is left to the exact way.
 */
export function roundedText(value: number, digits: number): string {
  const scale = POWERS[digits];
  const size = value < 0 ? -value : value;
  if (scale === undefined || !(size * scale < EXACT)) return exactlyRoundedText(value, digits);
  const product = size * scale;
  const floor = Math.floor(product);
  const rest = product - floor;
  if (rest > 0.499 && rest < 0.501) return exactlyRoundedText(value, digits);

  const rounded = rest < 0.5 ? floor : floor + 1;
  const whole = Math.floor(rounded / scale);
  const text = `${whole}${decimals(rounded - whole * scale, digits)}`;
  return value < 0 && rounded !== 0 ? `-${text}` : text;
}

/** The decimals of a whole number of `digits` digits, with their point; nothing when they are all zero. */
function decimals(fraction: number, digits: number): string {
  if (fraction === 0) return "";
  if (digits <= 3) return `.${STRIPPED[fraction * (POWERS[3 - digits] as number)]}`;
  const six = fraction * (POWERS[6 - digits] as number);
  const low = six % 1000;
  const high = (six - low) / 1000;
  return low === 0 ? `.${STRIPPED[high]}` : `.${PADDED[high]}${STRIPPED[low]}`;
}

function exactlyRoundedText(value: number, digits: number): string {
  if (!isFinite(value)) return `"${value}"`;
  if (Math.abs(value) >= 1e21) return `${value}`; // toFixed gives up there, and there are no decimals left
  return `${+value.toFixed(digits)}`;
}

/** Six digits always fit into a float32, but for the subnormal ones, which have fewer bits. */
const LEAST_NORMAL = 2 ** -126;

/** A single-precision number: the shortest digits that read back as the same float32. */
export function floatText(value: number): string {
  const short = shortestFloat(value);
  return isFinite(short) ? `${short}` : `"${short}"`;
}

/** The double with the fewest digits that rounds to the same float32. */
export function shortestFloat(value: number): number {
  const single = Math.fround(value);
  if (!isFinite(single)) return single;
  for (let digits = Math.abs(single) < LEAST_NORMAL ? 1 : 6; digits < 9; digits++) {
    const short = +single.toPrecision(digits);
    if (Math.fround(short) === single) return short;
  }
  return +single.toPrecision(9);
}

/** A whole number: a safe integer, or a bigint of at most 64 bits. */
export function intText(value: unknown): string {
  if (typeof value === "number") return isSafeInteger(value) ? wholeDigits(value) : refuse("type");
  return bigintText(value);
}

/** A bigint within 64 bits, as digits. */
export function bigintText(value: unknown): string {
  if (typeof value !== "bigint" || value < LEAST_INT64 || value > MOST_INT64) return refuse("type");
  return `${value}`;
}
