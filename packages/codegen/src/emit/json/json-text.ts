import { hexOf, replaceTreacherous } from "../../text/code-units.ts";

/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * A JSON file: two spaces, a final newline; characters that a reader would not see are escaped, and so are the
 * sequences that end a script element, so that the file may be put into a page.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(/<(?=[/!])/g, "\\u003c");
  return `${replaceTreacherous(text, (character) => (character === "\n" ? "\n" : `\\u${hexOf(character)}`))}\n`;
}
