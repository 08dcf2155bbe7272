import { hexOf, replaceTreacherous } from "../../text/code-units.ts";
import type { Pieces } from "../pieces.ts";
import { behind, each, lazily } from "../pieces.ts";

/** A value of JSON. */
export type Json = null | boolean | number | string | Printed | readonly Json[] | { readonly [key: string]: Json };

/** A value that is a text already, as it stands at its depth. */
export class Printed {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * A JSON file: two spaces, a final newline; characters that a reader would not see are escaped, and so are the
 * sequences that end a script element, so that the file may be put into a page.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${HARMLESS_LINES.test(text) ? text : escaped(text)}\n`;
}

/** A value as it stands in such a file, `depth` levels deep; the indentation of its first line is left to the level. */
export function jsonPart(value: unknown, depth: number): string {
  if (typeof value === "string") return stringText(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (value instanceof Printed) return value.text;
  if (!Array.isArray(value)) return objectText(value as Members, depth);
  return itemsText(value.map((item: unknown) => jsonPart(item ?? null, depth + 1)).join(breakAt(depth + 1)), depth);
}

/** A member of an object, its value `depth` levels deep. */
export function memberText(name: string, value: unknown, depth: number): string {
  return `${stringText(name)}: ${jsonPart(value, depth)}`;
}

/** What stands between two members or items that are `depth` levels deep. */
export function breakAt(depth: number): string {
  return `,${lineAt(depth)}`;
}

/** An object whose members are one text already. */
export function membersText(members: string, depth: number): string {
  return members === "" ? "{}" : `{${lineAt(depth + 1)}${members}${lineAt(depth)}}`;
}

/** A list whose items are one text already. */
export function itemsText(items: string, depth: number): string {
  return items === "" ? "[]" : `[${lineAt(depth + 1)}${items}${lineAt(depth)}]`;
}

/** What follows on a member of an object, `depth` levels deep: those of these that are not undefined. */
export function moreMembers(members: Members, depth: number): string {
  let text = "";
  for (const name in members) {
    const value = members[name];
    if (value !== undefined) text += `${breakAt(depth)}${memberText(name, value, depth)}`;
  }
  return text;
}

/** A list of parts, each printed one level deeper than the list. */
export function jsonList(items: Iterable<Pieces>, depth: number): Pieces {
  return bracketed("[", items, "]", depth);
}

/** An object of parts, each printed one level deeper than the object. */
export function jsonObject(members: Iterable<JsonMember>, depth: number): Pieces {
  const named = each(members, ([name, part]) => behind(`${stringText(name)}: `, part));
  return bracketed("{", named, "}", depth);
}

/** A member of an object, its value as it is printed. */
export type JsonMember = readonly [name: string, part: Pieces];

function bracketed(open: string, parts: Iterable<Pieces>, close: string, depth: number): Pieces {
  const end = lineAt(depth);
  return lazily(function* () {
    let before = open;
    for (const part of parts) {
      yield behind(`${before}${end}  `, part);
      before = ",";
    }
    yield before === open ? open + close : end + close;
  });
}

type Members = Readonly<Record<string, unknown>>;

function objectText(value: Members, depth: number): string {
  const members = moreMembers(value, depth + 1);
  return members === "" ? "{}" : `{${members.slice(1)}${lineAt(depth)}}`;
}

/** A line end and the indentation of a level; few levels are deep. */
function lineAt(depth: number): string {
  return LINES[depth] ?? `\n${"  ".repeat(depth)}`;
}

const LINES: readonly string[] = Array.from({ length: 16 }, (_, depth) => `\n${"  ".repeat(depth)}`);

/** A text as a string. */
export function stringText(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : escaped(JSON.stringify(text));
}

/** Most texts are this, and nothing of them is escaped: printable ASCII without quotes, backslashes and `<`. */
const PLAIN = /^[ !#-;=-[\]-~]*$/;

/** A whole text of which nothing is escaped but what JSON escapes by itself. */
const HARMLESS_LINES = /^[\n -;=-~]*$/;

function escaped(json: string): string {
  const safe = json.replace(/<(?=[/!])/g, "\\u003c");
  return replaceTreacherous(safe, (character) => (character === "\n" ? "\n" : `\\u${hexOf(character)}`));
}
