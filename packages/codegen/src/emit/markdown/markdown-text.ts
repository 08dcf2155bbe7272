import { hexOf, replaceTreacherous } from "../../text/code-units.ts";

/**
 * A letter, then letters, digits, `_` between them, and marks that mean nothing in Markdown, but no address: most texts
 * are this.
 */
const PLAIN =
  /^[a-z](?:[a-z0-9 ,;'"()?!/%=-]|(?<!www)\.|(?<!mailto|xmpp):(?!\/\/)|(?<=[a-z0-9])_(?=[a-z0-9]))*(?<! )$/i;

/** Where an address begins that becomes a link without any markup. */
const ADDRESS = /:(?=\/\/)|(?<=mailto|xmpp):|(?<=www)\./gi;

/**
 * GitHub makes a link of whatever looks like an e-mail address, escaped or not, because it looks for them in the text
 * that is left when the escapes are gone (github.github.com/gfm, "Autolinks"). A comment parts that text.
 */
const NO_ADDRESS = "<!-- -->";

/**
 * An author's text as plain text inside a line or a table cell of Markdown: no markup, HTML, link, template or
 * column comes of it. Line breaks and tabs become spaces; other unseen characters are named, as `[U+202E]`.
 */
export function markdownText(text: string): string {
  if (PLAIN.test(text)) return text;
  const seen = replaceTreacherous(
    text.replace(/[\r\n\t]+/g, " "),
    (character) => `[U+${hexOf(character).toUpperCase()}]`,
  );
  return seen
    .trim()
    .replace(/[\\`*[\]<>&~$]/g, "\\$&")
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\_")
    .replace(/(?<=\{)[{%#]/g, "\\$&")
    .replace(/\|/g, "&#124;")
    .replace(ADDRESS, "\\$&")
    .replace(/(?<=[\w.+-])@(?=[\w.-]*\.[\w-])/g, `@${NO_ADDRESS}`)
    .replace(/^[#+=-]/, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}

/** What means nothing within backticks: ASCII that is seen, but no backtick, no column, no template, and nothing like HTML. */
const TAME = /^(?! )(?:[ -;=-_a-z}~]|<(?![A-Za-z/!?])|\{(?![{%#]))+(?<! )$/;

/** An author's pattern, expression or value as code inside a line or a table cell; as plain text where code cannot hold it. */
export function markdownCode(text: string): string {
  return TAME.test(text) ? `\`${text}\`` : markdownText(text);
}

/** An author's Markdown as a block of its own: quoted, so that it cannot leave its place, and without HTML. */
export function markdownQuote(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .trim()
    .split("\n")
    .map((line) => `> ${quotedLine(line)}`.trimEnd())
    .join("\n");
}

function quotedLine(line: string): string {
  const seen = replaceTreacherous(
    line.replaceAll("\t", "    "),
    (character) => `[U+${hexOf(character).toUpperCase()}]`,
  );
  return seen
    .replace(/<(?=[A-Za-z/!?])/g, "&lt;") // a backslash would be taken for the end of an address in front of it
    .replace(/(?<=\{)[{%#]/g, "\\$&")
    .replace(/(?<=\]\(|\]:)(?=\s*(?:javascript|data|vbscript)\s*:)/gi, "#");
}
