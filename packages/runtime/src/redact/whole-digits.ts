// Small whole numbers out of tables that stay in the processor's cache: a list of six costs two thirds of what `join`
// takes for it (`npm run bench:tricks`), and V8's cache of number texts is left alone.

/** `000` to `999`. */
export const PADDED: readonly string[] = Array.from({ length: 1000 }, (_, index) => String(index).padStart(3, "0"));
/** `0` to `999`. */
const PLAIN: readonly string[] = Array.from({ length: 1000 }, (_, index) => String(index));
/** `,0` to `,999`. */
const FURTHER: readonly string[] = PLAIN.map((digits) => `,${digits}`);

/** A safe integer. */
export function wholeDigits(value: number): string {
  return byThousands(PLAIN, value) ?? `${value}`;
}

/** A safe integer that is not the first of its list: the comma comes with it. */
export function furtherDigits(value: number): string {
  return byThousands(FURTHER, value) ?? `,${value}`;
}

function byThousands(first: readonly string[], value: number): string | undefined {
  if (!(value >= 0 && value < 1e9)) return undefined;
  const whole = value | 0; // 32 bits: divisions become multiplications
  if (whole < 1000) return first[whole];
  const thousands = (whole / 1000) | 0;
  const rest = PADDED[whole - thousands * 1000] as string;
  if (thousands < 1000) return (first[thousands] as string) + rest;
  const millions = (thousands / 1000) | 0;
  return (first[millions] as string) + (PADDED[thousands - millions * 1000] as string) + rest;
}
