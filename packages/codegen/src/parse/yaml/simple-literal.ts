import type { ScalarNode } from "./node.ts";
import { notSimple } from "./simple-line.ts";

/** What stands behind the colon: the line ends at the end become one, or none. */
const HEADER = /\|(-?)\n/y;

/** A literal text, and where the line behind it begins. */
export interface SimpleLiteral {
  readonly node: ScalarNode;
  readonly next: number;
}

/**
 * Reads a literal text, `|` or `|-` (YAML 1.2.2, section 8.1.2). Its first line says how deep all of them stand, which is
 * deeper than the key; empty ones may be shorter.
 *
 * @param column that of the key.
 */
export function readLiteral(text: string, start: number, column: number): SimpleLiteral {
  HEADER.lastIndex = start;
  const [header, strip] = HEADER.exec(text) ?? notSimple();
  const first = start + header.length;
  const depth = spacesAt(text, first);
  if (depth <= column || text[first + depth] === "\n") notSimple();
  const lines: string[] = [];
  let said = 0;
  let end = first;
  let next = first;
  while (next < text.length) {
    const lineEnd = text.indexOf("\n", next);
    const spaces = spacesAt(text, next);
    const isEmpty = next + spaces === lineEnd;
    if (lineEnd === -1 || (isEmpty && spaces > depth)) notSimple();
    if (!isEmpty && spaces < depth) break;
    lines.push(text.slice(next + depth, lineEnd));
    next = lineEnd + 1;
    if (isEmpty) continue;
    said = lines.length;
    end = next;
  }
  const literal = lines.slice(0, said).join("\n") + (strip === "-" ? "" : "\n");
  return { node: { kind: "scalar", style: "block", text: literal, start, end }, next };
}

function spacesAt(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === 0x20) at += 1;
  return at - start;
}
