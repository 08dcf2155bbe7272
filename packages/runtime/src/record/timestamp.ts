let millisecond = Number.NaN;
let millisecondText = "";
let second = Number.NaN;
let secondText = "";

/** `000Z` to `999Z`. */
const FRACTIONS: readonly string[] = Array.from({ length: 1000 }, (_, index) => `${String(index).padStart(3, "0")}Z`);

let tell: ((time: number) => void) | undefined;

/** Tells `listener` every millisecond in which a record is made. There is one: the buffers whose lines must not wait too long. */
export function onNewMillisecond(listener: (time: number) => void): void {
  tell = listener;
}

/**
 * The time as ISO 8601, UTC, milliseconds. The text is kept for as long as the millisecond lasts, its front for as long
 * as the second lasts: `toISOString` alone costs as much as all the rest of a record. (`bench/src/emit.ts`)
 */
export function now(): string {
  return timestampText(Date.now());
}

/** A time in milliseconds since the epoch, written the same way. */
export function timestampText(time: number): string {
  return time === millisecond ? millisecondText : newText(time);
}

function newText(time: number): string {
  const rest = time % 1000;
  const start = time - rest;
  if (start !== second) {
    second = start;
    secondText = new Date(start).toISOString().slice(0, -4);
  }
  millisecond = time;
  const text = secondText + FRACTIONS[rest];
  millisecondText = text;
  tell?.(time);
  return text;
}
