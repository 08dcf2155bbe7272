import type { CST, YAMLParseError } from "yaml";
import { childrenOf } from "./forbidden-tokens.ts";
import type { Extent } from "./node.ts";

/** What was opened and never closed, and how a message says so. */
export interface Unclosed extends Extent {
  readonly problem: string;
}

/** What each problem misses the end of. */
const OPENERS: readonly { readonly says: RegExp; readonly opener: RegExp }[] = [
  { says: /^Missing closing/, opener: /["']/ },
  { says: /^(?:Expected f|F)low map\b/, opener: /\{/ },
  { says: /^(?:Expected f|F)low sequence\b/, opener: /\[/ },
];

/**
 * Where what a problem misses the end of begins. The `yaml` package tells where it gave up, which is the end of the file as
 * a rule; whoever mends it looks for the beginning.
 */
export function unclosedAt(
  { message, pos: [at] }: YAMLParseError,
  tokens: readonly CST.Token[],
  text: string,
): Unclosed | undefined {
  const opener = OPENERS.find(({ says }) => says.test(message))?.opener;
  if (opener === undefined) return undefined;
  let last = -1;
  const waiting = [...tokens];
  for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
    if (token.offset <= at && opener.test(text.charAt(token.offset)) && isUnclosed(token))
      last = Math.max(last, token.offset);
    waiting.push(...childrenOf(token));
  }
  if (last === -1) return undefined;
  const name = /["']/.test(text.charAt(last)) ? "This quote" : `This "${text.charAt(last)}"`;
  return { start: last, end: last + 1, problem: `${name} is not closed` };
}

function isUnclosed(token: CST.Token): boolean {
  if (token.type === "flow-collection") {
    const end = token.start.source === "{" ? "flow-map-end" : "flow-seq-end";
    return !token.end.some(({ type }) => type === end);
  }
  if (token.type !== "single-quoted-scalar" && token.type !== "double-quoted-scalar") return false;
  return token.source.length < 2 || token.source.at(-1) !== token.source[0];
}
