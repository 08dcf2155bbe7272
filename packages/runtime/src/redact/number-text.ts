import { refuse } from "./refusal.ts";

const LEAST_INT64 = -(2n ** 63n);
const MOST_INT64 = 2n ** 63n - 1n;

/** A double as JSON: the shortest digits that read back the same; NaN and infinities as strings (protobuf's JSON mapping), -0 as 0. */
export function doubleText(value: number): string {
  return Number.isFinite(value) ? `${value}` : `"${value}"`;
}

/** A double with at most `digits` decimals, 0 to 15; trailing zeros are left out. */
export function roundedText(value: number, digits: number): string {
  if (!Number.isFinite(value)) return `"${value}"`;
  if (Math.abs(value) >= 1e21) return `${value}`; // toFixed gives up there, and there are no decimals left
  return `${Number(value.toFixed(digits))}`;
}

/** Six digits always fit into a float32, but for the subnormal ones, which have fewer bits. */
const LEAST_NORMAL = 2 ** -126;

/** A single-precision number: the shortest digits that read back as the same float32. */
export function floatText(value: number): string {
  const single = Math.fround(value);
  if (!Number.isFinite(single)) return `"${single}"`;
  for (let digits = Math.abs(single) < LEAST_NORMAL ? 1 : 6; digits < 9; digits++) {
    const short = Number(single.toPrecision(digits));
    if (Math.fround(short) === single) return `${short}`;
  }
  return `${Number(single.toPrecision(9))}`;
}

/** A whole number: a safe integer, or a bigint of at most 64 bits. */
export function intText(value: unknown): string {
  if (typeof value === "number") return Number.isSafeInteger(value) ? `${value}` : refuse("type");
  return bigintText(value);
}

/** A bigint within 64 bits, as digits. */
export function bigintText(value: unknown): string {
  if (typeof value !== "bigint" || value < LEAST_INT64 || value > MOST_INT64) return refuse("type");
  return `${value}`;
}
