import { hexOf, replaceTreacherous } from "../../text/code-units.ts";

/** Texts of these characters need no escape in a literal, texts of those none in a comment: most texts are such. */
const PLAIN_LITERAL = /^[ !%&()*+,\-.0-9:;=>?A-Z[\]^_a-z{|}~]*$/;
const PLAIN_COMMENT = /^[ "$%&'()*+,\-.0-9:;=>?A-Z[\]^_a-z|}~]*$/;

const NEWLINES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * An author's text as one line of a comment. Whatever could end the comment, become a tag, a compiler or linter
 * directive, a source map, markup or a template gets a backslash in front; unseen characters become `\n` or
 * `\u202e`. Taking the backslashes away again gives the text back.
 */
export function tsComment(text: string): string {
  if (PLAIN_COMMENT.test(text)) return text;
  const escaped = text
    .replace(/[\\`@]/g, "\\$&")
    .replace(/(?<=\$)\{/g, "\\{")
    .replace(/(?<=[*<])\/|(?<=<)!(?=--)/g, "\\$&")
    .replace(/(?<=[/*])#/g, "\\#");
  return replaceTreacherous(escaped, (character) => NEWLINES[character] ?? `\\u${hexOf(character)}`);
}

/**
 * A text as a string literal, in the quotes that prettier would choose. Sequences that mean something to a reader
 * who searches the file (the end of a comment, a template, a script element, a source map) are broken by an escape.
 */
export function tsString(text: string): string {
  if (PLAIN_LITERAL.test(text)) return `"${text}"`;
  const quote = count(text, '"') > count(text, "'") ? "'" : '"';
  const escaped = text
    .replace(/\\/g, "\\\\")
    .replaceAll(quote, `\\${quote}`)
    .replace(/`|\$(?=\{)|(?<=[*<])\/|(?<=[/*])[#@]|<(?=!--)/g, (character) => `\\u${hexOf(character)}`);
  return quote + replaceTreacherous(escaped, (character) => NEWLINES[character] ?? `\\u${hexOf(character)}`) + quote;
}

/** A property name: bare where it may be, quoted otherwise. */
export function tsKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]'; // bare or quoted it would set the prototype
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : tsString(name);
}

/**
 * Documentation of a declaration, to stand in front of it: one line when there is one, a block otherwise, nothing when
 * nothing is said. What an author wrote of it has been through `tsComment`.
 */
export function docComment(lines: readonly string[], indent: string = ""): string {
  if (lines.length === 1 && lines[0] !== "") return `${indent}/** ${lines[0]} */\n`;
  if (lines.every((line) => line === "")) return "";
  return `${indent}/**\n${lines.map((line) => `${`${indent} * ${line}`.trimEnd()}\n`).join("")}${indent} */\n`;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
