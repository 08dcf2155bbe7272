import { hexOf, replaceTreacherous } from "../../text/code-units.ts";

/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * A JSON file: two spaces, a final newline; characters that a reader would not see are escaped, and so are the
 * sequences that end a script element, so that the file may be put into a page.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  const safe = text.includes("<") ? text.replace(/<(?=[/!])/g, "\\u003c") : text;
  return `${PRINTABLE_LINES.test(safe) ? safe : escaped(safe)}\n`;
}

/** Most files are this, and nothing of them is escaped. */
const PRINTABLE_LINES = /^[\n -~]*$/;

function escaped(text: string): string {
  return replaceTreacherous(text, (character) => (character === "\n" ? "\n" : `\\u${hexOf(character)}`));
}
