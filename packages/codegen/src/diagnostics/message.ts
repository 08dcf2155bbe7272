import { catalogue } from "./catalogue.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** The sentence of a problem, its placeholders filled. */
export function messageOf({ code, data }: Diagnostic): string {
  const filled = catalogue[code].message.replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? ""));
  return upperFirst(printable(filled));
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Characters that would move a terminal's cursor, hide text or turn it around. */
const UNPRINTABLE: RegExp =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Author text on one line, every character of it visible. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
