import type { RecordValue } from "../../record/parse-line.ts";

/** A value as the official serializer takes it: it knows no bigint and writes whole numbers as int64. */
export type AnyValue = string | number | boolean | null | readonly AnyValue[] | { readonly [key: string]: AnyValue };

/** Integers that a double does not hold exactly go as text: better than a wrong number. */
export function anyValue(value: RecordValue | bigint): AnyValue {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item: RecordValue) => anyValue(item));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, anyValue(item as RecordValue)]));
}

/** Seconds and nanoseconds since 1970, as the serializer takes times. */
export function hrTime(ms: number): [seconds: number, nanoseconds: number] {
  const seconds = Math.floor(ms / 1000);
  return [seconds, Math.round((ms - seconds * 1000) * 1e6)];
}
