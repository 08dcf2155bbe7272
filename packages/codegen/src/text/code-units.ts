/** Orders texts by UTF-16 code units: the same on every machine, which `localeCompare` is not. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Characters that change how a text is read without being seen: C0 and C1 controls, line and paragraph
 * separators, zero-width and bidirectional controls, the byte order mark, surrogates without a partner.
 */
const TREACHEROUS: RegExp =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Most texts are this, and nothing of it is replaced. */
export const PRINTABLE_ASCII: RegExp = /^[ -~]*$/;

/** Replaces every character that a reader would not see or could be misled by. */
export function replaceTreacherous(text: string, replace: (character: string) => string): string {
  return PRINTABLE_ASCII.test(text) ? text : text.replace(TREACHEROUS, replace);
}

/** Whether a text has a character that a reader would not see or could be misled by. */
export function isTreacherous(text: string): boolean {
  return text.search(TREACHEROUS) !== -1;
}

/** `202e` for U+202E. */
export function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, "0");
}
