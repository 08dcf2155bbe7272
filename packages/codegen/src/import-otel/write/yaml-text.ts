import { hexOf, isTreacherous, replaceTreacherous } from "../../text/code-units.ts";

/** A text that needs no quotes anywhere: it begins with a letter and has nothing that YAML could take for something else. */
const PLAIN = /^[A-Za-z$][A-Za-z0-9_$()<>/;.-]*(?: [A-Za-z0-9_$()<>/;.-]+)*$/;

/** `1.45.0` is no number to anybody. */
const VERSION = /^\d+\.\d+\.\d+$/;

/** What a reader of YAML 1.1 or 1.2 takes for something other than a text. */
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

/** One text as YAML on one line: the only function that turns an author's words into YAML, with {@link yamlBlock}. */
export function yamlText(text: string): string {
  if ((PLAIN.test(text) && !WORDS.test(text)) || VERSION.test(text)) return text;
  if (!isTreacherous(text)) return `'${text.replaceAll("'", "''")}'`;
  return replaceTreacherous(JSON.stringify(text), (character) => `\\u${hexOf(character)}`);
}

/** The lines of a literal block, for texts of several lines that it can hold unaltered; `undefined` for all others. */
export function yamlBlock(text: string): readonly string[] | undefined {
  if (!text.includes("\n") || /^[ \n]|[ \n]$/.test(text) || isTreacherous(text.replaceAll("\n", ""))) return undefined;
  return text.split("\n");
}
