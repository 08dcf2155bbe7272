const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const COLON = 0x3a;
const WHITE_SPACE: readonly number[] = [0x20, 0x09, 0x0a, 0x0d];

/** Names of keys that stand twice in one object of a JSON text that is known to be well-formed, each with its second place (from 0). */
export function duplicateKeys(text: string): readonly (readonly [key: string, offset: number])[] {
  const found: [string, number][] = [];
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACE) open.push(new Set());
    else if (code === OPEN_BRACKET) open.push(undefined);
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) open.pop();
    else if (code === QUOTE) {
      const end = endOfString(text, at);
      const keys = open[open.length - 1];
      if (keys !== undefined && isColonAfter(text, end)) {
        const raw = text.slice(at + 1, end - 1);
        const key = raw.includes("\\") ? (JSON.parse(`"${raw}"`) as string) : raw;
        if (keys.has(key)) found.push([key, at]);
        keys.add(key);
      }
      at = end - 1;
    }
  }
  return found;
}

/** The offset after the closing quote. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at + 1;
}

/** Whether a string that ends here is a key: a colon comes next, white space apart. */
function isColonAfter(text: string, end: number): boolean {
  let at = end;
  while (WHITE_SPACE.includes(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === COLON;
}
