import { UsageError } from "../usage-error.ts";

const HOUR_MS = 3_600_000;
const AGES: Readonly<Record<string, number>> = { h: HOUR_MS, d: 24 * HOUR_MS, w: 7 * 24 * HOUR_MS };
const SIZES: Readonly<Record<string, number>> = { b: 1, kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12 };

/** `12h`, `30d`, `8w` in milliseconds. @throws UsageError */
export function ageMs(option: string, text: string): number {
  return quantity(option, text, AGES, "an age like 12h, 30d or 8w");
}

/** `500MB`, `2GB` in bytes. @throws UsageError */
export function byteCount(option: string, text: string): number {
  return quantity(option, text, SIZES, "a size like 500MB or 2GB");
}

/** `5` or `5%` as 0.05. @throws UsageError */
export function fraction(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const percent = /^(\d+(?:\.\d+)?)%?$/.exec(text)?.[1];
  if (percent === undefined) throw new UsageError(`--${option} is "${text}"; it must be a number of percent`);
  return Number(percent) / 100;
}

function quantity(option: string, text: string, units: Readonly<Record<string, number>>, allowed: string): number {
  const [, count, unit = ""] = /^(\d+(?:\.\d+)?)([a-z]+)$/.exec(text.toLowerCase()) ?? [];
  const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
  if (count === undefined || factor === undefined)
    throw new UsageError(`--${option} is "${text}"; it must be ${allowed}`);
  return Number(count) * factor;
}
