import { MAX_DEPTH } from "./limits.ts";
import type { ListNode, MapNode, PairNode, ScalarNode, YamlNode } from "./node.ts";
import { NotSimple, notSimple, SimpleLine } from "./simple-line.ts";
import { readLiteral } from "./simple-literal.ts";

/*
 * Reads the YAML that registries are written in, several times as fast as the `yaml` package (bench/src/compile.ts):
 * block maps, lists of scalars, flow collections on one line, literal texts, comments. At the first sign of anything else, an error
 * included, it gives up and the package reads the file. A test compares both over the fixtures and over mutants of them.
 */

/** Characters that no simple file has: tabs, carriage returns, other controls, marks. */
const UNUSUAL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;

/**
 * The tree of a simple file, or `undefined` when the file is not simple. A carriage return before a line feed is read as a
 * space, which says as little at the end of a line and leaves every place where it is.
 */
export function readSimpleYaml(text: string): YamlNode | undefined {
  const spaced = text.includes("\r") ? text.replaceAll("\r\n", " \n") : text;
  const read = spaced.includes("\t") ? withoutTabsInComments(spaced) : spaced;
  if (UNUSUAL.test(read)) return undefined;
  try {
    return new SimpleReader(read, read === text).document();
  } catch (error) {
    if (error instanceof NotSimple) return undefined;
    throw error;
  }
}

/** Lines with a comment that has tabs, and no quote before it: what `#` behind a space begins there says nothing. */
const TABBED_COMMENT = /^((?:[^'"\n#]* )?#)([^\n]*\t[^\n]*)$/gm;

function withoutTabsInComments(text: string): string {
  return text.replace(TABBED_COMMENT, (_, before: string, comment: string) => before + comment.replaceAll("\t", " "));
}

class SimpleReader {
  readonly #text: string;
  readonly #line: SimpleLine;
  /** The column of the next line that says something, -1 behind the last one; `#line.at` is at its first character. */
  #column = 0;
  /** Nothing was replaced by spaces, which say something in a literal text. */
  readonly #isVerbatim: boolean;

  constructor(text: string, isVerbatim: boolean) {
    this.#text = text;
    this.#isVerbatim = isVerbatim;
    this.#line = new SimpleLine(text);
  }

  document(): YamlNode {
    this.#nextLine();
    const root = this.#column === 0 ? this.#map(0, 0) : notSimple();
    return this.#isOver() ? root : notSimple();
  }

  /** A block map whose keys stand in one column. */
  #map(column: number, depth: number): MapNode {
    if (depth > MAX_DEPTH) notSimple();
    const pairs: PairNode[] = [];
    const start = this.#line.at;
    let end = start;
    while (this.#column === column) {
      const key = this.#line.key();
      const value = this.#valueOf(key, column, depth);
      pairs.push({ key, value });
      end = value.end;
    }
    if (this.#column > column) notSimple();
    return { kind: "map", flow: false, pairs, start, end };
  }

  #valueOf(key: ScalarNode, column: number, depth: number): YamlNode {
    this.#line.spaces();
    const next = this.#text[this.#line.at];
    if (next === "|") return this.#literal(column);
    if (next !== "\n" && next !== undefined && next !== "#") return this.#inline(column, depth);
    this.#endOfLine();
    if (this.#column > column)
      return this.#isItem() ? this.#list(this.#column, depth + 1) : this.#map(this.#column, depth + 1);
    if (this.#column === column && this.#isItem()) return this.#list(column, depth + 1);
    return { kind: "scalar", style: "absent", text: "", start: key.end, end: key.end };
  }

  /** A value on the line of its key. What follows deeper would continue it. */
  #inline(column: number, depth: number): YamlNode {
    const value = this.#line.value(false, depth);
    this.#endOfLine();
    return this.#column > column ? notSimple() : value;
  }

  #literal(column: number): ScalarNode {
    const { node, next } = this.#isVerbatim ? readLiteral(this.#text, this.#line.at, column) : notSimple();
    this.#line.at = next;
    this.#nextLine();
    return this.#column > column ? notSimple() : node;
  }

  #isOver(): boolean {
    return this.#column === -1;
  }

  #isItem(): boolean {
    return this.#text[this.#line.at] === "-" && this.#text[this.#line.at + 1] === " ";
  }

  /** A block list of scalars and flow collections. */
  #list(column: number, depth: number): ListNode {
    if (depth > MAX_DEPTH) notSimple();
    const items: YamlNode[] = [];
    const start = this.#line.at;
    let end = start;
    while (this.#column === column && this.#isItem()) {
      this.#line.at += 1;
      this.#line.spaces();
      const item = this.#inline(column, depth);
      items.push(item);
      end = item.end;
    }
    return { kind: "list", flow: false, items, start, end };
  }

  /** Only space and a comment may follow on this line. */
  #endOfLine(): void {
    this.#line.spaces();
    const next = this.#text[this.#line.at];
    if (next === "#" && this.#text[this.#line.at - 1] !== " ") notSimple();
    if (next !== "#" && next !== "\n" && next !== undefined) notSimple();
    this.#nextLineBehind();
  }

  #nextLineBehind(): void {
    const end = this.#text.indexOf("\n", this.#line.at);
    this.#line.at = end === -1 ? this.#text.length : end + 1;
    this.#nextLine();
  }

  /** Goes from the beginning of a line to the first line that holds more than space and comments. */
  #nextLine(): void {
    const text = this.#text;
    for (let start = this.#line.at; start < text.length;) {
      let at = start;
      while (text.charCodeAt(at) === 0x20) at += 1;
      const next = text.charCodeAt(at);
      if (at < text.length && next !== 0x0a && next !== 0x23) {
        this.#line.at = at;
        this.#column = at - start;
        return;
      }
      const end = text.indexOf("\n", at);
      start = end === -1 ? text.length : end + 1;
    }
    this.#line.at = text.length;
    this.#column = -1;
  }
}
