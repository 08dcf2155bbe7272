/** What a record may hold: the registry's language has nothing deeper. 64-bit integers are bigints. */
export type RecordScalar = string | number | bigint | boolean | null;
export type RecordValue = RecordScalar | readonly RecordScalar[] | Readonly<Record<string, RecordScalar>>;

/** Digits that a double may not hold exactly. */
const LONG_INTEGER: RegExp = /"(?:[^"\\]*(?:\\.[^"\\]*)*)"|(?<![\d.])-?\d{16,}(?![\d.eE])/g;

/** The values of a finished line, frozen to the bottom. Whole numbers beyond a double's exactness become bigints. */
export function parseLine(line: string): Readonly<Record<string, RecordValue>> {
  if (!/\d{16}/.test(line)) return JSON.parse(line, (_key, value: unknown) => Object.freeze(value)) as never;
  const marked = line.replace(LONG_INTEGER, (token) => (token.startsWith('"') ? token : `[["${token}"]]`));
  return JSON.parse(marked, (_key, value: unknown) => Object.freeze(unmarked(value))) as never;
}

/** A list in a list is our mark around a long integer: no record has one of its own. */
function unmarked(value: unknown): unknown {
  const digits: unknown = Array.isArray(value) && Array.isArray(value[0]) ? value[0][0] : undefined;
  if (typeof digits !== "string") return value;
  return Number.isSafeInteger(Number(digits)) ? Number(digits) : BigInt(digits);
}
