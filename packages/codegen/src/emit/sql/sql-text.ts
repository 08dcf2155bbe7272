import { hexOf, PRINTABLE_ASCII, replaceTreacherous } from "../../text/code-units.ts";

/**
 * A text as a string literal of DuckDB. Line breaks become spaces and other unseen characters are named: its
 * literals know no escape for them.
 */
export function duckdbText(text: string): string {
  return `'${seen(text).replaceAll("'", "''")}'`;
}

/** A text as a string literal of ClickHouse, where a backslash escapes. */
export function clickhouseText(text: string): string {
  return `'${seen(text).replace(/[\\']/g, "\\$&")}'`;
}

/** A name as an identifier of DuckDB. */
export function duckdbName(name: string): string {
  return `"${seen(name).replaceAll('"', '""')}"`;
}

/** A name as an identifier of ClickHouse. */
export function clickhouseName(name: string): string {
  return `\`${seen(name).replace(/[\\`]/g, "\\$&")}\``;
}

/** A path into a record as a JSON pointer (RFC 6901). */
export function jsonPointer(path: readonly string[]): string {
  return path.map((segment) => `/${segment.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function seen(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text;
  const oneLine = text.replace(/\r\n|[\r\n\t]/g, " ");
  return replaceTreacherous(oneLine, (character) => `[U+${hexOf(character).toUpperCase()}]`);
}
