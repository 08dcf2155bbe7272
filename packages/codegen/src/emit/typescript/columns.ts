/** Blocks of East Asian wide and full-width characters, as first and last code point. */
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18df2],
  [0x1aff0, 0x1b2fb],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];

const EMOJI: RegExp = /\p{Regional_Indicator}{2}|\p{Emoji_Presentation}\p{Emoji_Modifier}?|\p{Emoji}\ufe0f\u20e3?/gu;
const COMBINING: RegExp = /[\p{Nonspacing_Mark}\p{Enclosing_Mark}]/gu;

/** The lines of generated files are no longer: what prettier is told. */
export const PRINT_WIDTH: number = 100;

/** Whether a text stands on a line, beside `taken` columns of it. */
export function fitsLine(text: string, taken: number = 0): boolean {
  // A character takes two columns at most, so that a short text need not be looked at.
  return text.length * 2 + taken <= PRINT_WIDTH || columnsOf(text) + taken <= PRINT_WIDTH;
}

/**
 * Whether code stands on a line that has nothing of an author's in it but names: these are ASCII by the language, so that
 * every character takes one column.
 */
export function fitsCode(code: string): boolean {
  return code.length <= PRINT_WIDTH;
}

/** How many columns a text takes in a fixed-width font: what prettier measures lines with. */
export function columnsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text.replace(EMOJI, "  ").replace(COMBINING, "")) {
    const code = character.codePointAt(0) ?? 0;
    columns += WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
  }
  return columns;
}
