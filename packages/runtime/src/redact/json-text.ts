import { charCodeAt, matches } from "./intrinsics.ts";

/** What may not stand in a JSON string as it is, or should not: C1 controls, line separators and lone surrogates break readers. */
const SPECIAL: RegExp = /[\u0000-\u001f"\\\u007f-\u009f\u2028\u2029\ud800-\udfff]/;

/** Legal in JSON as they are, and still harmful: a terminal obeys C1 controls, Python's `splitlines` splits at U+0085 and U+2028. */
const HARMFUL: RegExp = /[\u007f-\u009f\u2028\u2029]/g;

/** Up to this length a loop is faster than the start of a regular expression. */
const SHORT = 48;

/** A text as a JSON string, quotes included: valid, in one line, for every input. (`bench/src/emit.ts`, row "escape") */
export function quoted(text: string): string {
  const length = text.length;
  if (length > SHORT) return matches(SPECIAL, text) ? escaped(text) : `"${text}"`;
  for (let index = 0; index < length; index++) {
    const code = charCodeAt(text, index);
    if (code < 0x20 || code === 0x22 || code === 0x5c || code > 0x7e)
      return matches(SPECIAL, text) ? escaped(text) : `"${text}"`;
  }
  return `"${text}"`;
}

/** `JSON.stringify` is well-formed: it writes a lone surrogate as an escape and leaves pairs alone. */
function escaped(text: string): string {
  return JSON.stringify(text).replace(
    HARMFUL,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
