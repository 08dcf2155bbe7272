import { hexOf, replaceTreacherous } from "../../text/code-units.ts";
import type { Pieces } from "../pieces.ts";
import { each, lazily } from "../pieces.ts";

/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * A JSON file: two spaces, a final newline; characters that a reader would not see are escaped, and so are the
 * sequences that end a script element, so that the file may be put into a page.
 */
export function jsonText(value: unknown): string {
  return `${safeText(JSON.stringify(value, null, 2))}\n`;
}

/** A value as it stands in such a file, `depth` levels deep; the indentation of its first line is left to the level. */
export function jsonPart(value: unknown, depth: number): string {
  let wrapped = value;
  for (let level = 0; level < depth; level += 1) wrapped = [wrapped];
  const text = JSON.stringify(wrapped, null, 2);
  // Each level put a bracket, a line end and its indentation in front, and as much behind.
  return safeText(text.slice(depth * (depth + 3), text.length - depth * (depth + 1)));
}

/** A list of parts, each printed one level deeper than the list. */
export function jsonList(items: Iterable<Pieces>, depth: number): Pieces {
  return bracketed("[", items, "]", depth);
}

/** An object of parts, each printed one level deeper than the object. */
export function jsonObject(members: Iterable<JsonMember>, depth: number): Pieces {
  const named = each(members, ([name, part]) => [`${safeText(JSON.stringify(name))}: `, part]);
  return bracketed("{", named, "}", depth);
}

/** A member of an object, its value as it is printed. */
export type JsonMember = readonly [name: string, part: Pieces];

function bracketed(open: string, parts: Iterable<Pieces>, close: string, depth: number): Pieces {
  const end = `\n${"  ".repeat(depth)}`;
  return lazily(function* () {
    let before = open;
    for (const part of parts) {
      yield `${before}${end}  `;
      yield part;
      before = ",";
    }
    yield before === open ? open + close : end + close;
  });
}

function safeText(text: string): string {
  const safe = text.includes("<") ? text.replace(/<(?=[/!])/g, "\\u003c") : text;
  return PRINTABLE_LINES.test(safe) ? safe : escaped(safe);
}

/** Most files are this, and nothing of them is escaped. */
const PRINTABLE_LINES = /^[\n -~]*$/;

function escaped(text: string): string {
  return replaceTreacherous(text, (character) => (character === "\n" ? "\n" : `\\u${hexOf(character)}`));
}
