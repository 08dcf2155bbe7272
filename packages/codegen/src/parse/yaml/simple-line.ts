import { MAX_DEPTH } from "./limits.ts";
import type { ListNode, MapNode, PairNode, ScalarNode, YamlNode } from "./node.ts";
import { Words } from "./words.ts";

/** Thrown where YAML goes beyond what is read here; the `yaml` package reads such a file. */
export class NotSimple extends Error {}

/** Made once: a file may have many reasons, and none is shown. */
const NOT_SIMPLE = new NotSimple();

/** Gives up on the fast way. */
export function notSimple(): never {
  throw NOT_SIMPLE;
}

/** A name as a key. */
const KEY = /^[A-Za-z_][A-Za-z0-9_./?-]*$/;
/** What an unquoted text may begin with: no indicator of YAML (specification 1.2.2, section 5.3), and no colon. */
const PLAIN_START = /[A-Za-z0-9_$.(<+~^=/;\u00a1-\ud7ff]|-[A-Za-z0-9.]/y;
/** An unquoted text in a block to the end of the line, as most are. */
const PLAIN_LINE = new RegExp(`^(?:${PLAIN_START.source})[^\\n#:]*(?<!\\s)$`);
/** An unquoted text in a block: to the end of the line, or to a comment. */
const BLOCK_PLAIN = /[^\n#:]+(?:(?:(?<! )#|:(?! |\n|$))[^\n#:]*)*/y;
/** The same within brackets. */
const FLOW_PLAIN = /[^\n#:,[\]{}]+(?:(?<! )#[^\n#:,[\]{}]*|:(?![ \n,[\]{}]|$)[^\n#:,[\]{}]*)*/y;
const SINGLE = /'((?:[^'\n]|'')*)'/y;
const DOUBLE = /"([^"\\\n]*)"/y;

/** Reads what stands within one line: keys, scalars, flow collections. */
export class SimpleLine {
  readonly text: string;
  at = 0;
  readonly #keys: Words;
  readonly #lines: Words;

  constructor(text: string) {
    this.text = text;
    this.#keys = new Words(text, KEY);
    this.#lines = new Words(text, PLAIN_LINE);
  }

  /** A key and the colon behind it. */
  key(): ScalarNode {
    const start = this.at;
    const end = this.text.indexOf(":", start);
    const text = end === -1 ? notSimple() : (this.#keys.at(start, end) ?? notSimple());
    this.at = end + 1;
    const next = this.text[this.at];
    if (next !== " " && next !== "\n" && next !== undefined) notSimple();
    return { kind: "scalar", style: "plain", text, start, end };
  }

  spaces(): void {
    while (this.text.charCodeAt(this.at) === 0x20) this.at += 1;
  }

  /** A value that begins here and ends on this line. `flow`: within brackets. */
  value(flow: boolean, depth: number): YamlNode {
    const next = this.text[this.at];
    if (next === "'") return this.#quoted(SINGLE, flow);
    if (next === '"') return this.#quoted(DOUBLE, flow);
    if (next === "{") return this.#map(depth + 1);
    if (next === "[") return this.#list(depth + 1);
    return flow ? this.#plain(FLOW_PLAIN) : (this.#plainLine() ?? this.#plain(BLOCK_PLAIN));
  }

  /** An unquoted text that is the rest of the line. */
  #plainLine(): ScalarNode | undefined {
    const start = this.at;
    const next = this.text.indexOf("\n", start);
    const end = next === -1 ? this.text.length : next;
    const text = this.#lines.at(start, end);
    if (text === undefined) return undefined;
    this.at = end;
    return { kind: "scalar", style: "plain", text, start, end };
  }

  #plain(form: RegExp): ScalarNode {
    PLAIN_START.lastIndex = this.at;
    if (!PLAIN_START.test(this.text)) notSimple();
    form.lastIndex = this.at;
    const found = form.exec(this.text);
    if (found === null) return notSimple();
    const text = found[0].trimEnd();
    if (text.length === 0 || /[^\S ]$/.test(found[0])) notSimple();
    const start = this.at;
    this.at = start + found[0].length;
    if (this.text[this.at] === ":") notSimple();
    return { kind: "scalar", style: "plain", text, start, end: start + text.length };
  }

  #quoted(form: RegExp, flow: boolean): ScalarNode {
    form.lastIndex = this.at;
    const found = form.exec(this.text);
    if (found === null) return notSimple();
    const start = this.at;
    this.at = form.lastIndex;
    const next = this.text[this.at];
    const ends =
      next === " " || next === "\n" || next === undefined || (flow && (next === "," || next === "}" || next === "]"));
    if (!ends) notSimple();
    const inner = found[1] ?? "";
    const text = form === SINGLE ? inner.replaceAll("''", "'") : inner;
    return { kind: "scalar", style: "quoted", text, start, end: this.at };
  }

  #map(depth: number): MapNode {
    const start = this.#open(depth);
    const pairs: PairNode[] = [];
    if (this.text[this.at] === "}") this.at += 1;
    else {
      do {
        this.spaces();
        const key = this.key();
        this.spaces();
        pairs.push({ key, value: this.value(true, depth) });
        this.spaces();
      } while (this.#more("}"));
    }
    return { kind: "map", flow: true, pairs, start, end: this.at };
  }

  #list(depth: number): ListNode {
    const start = this.#open(depth);
    const items: YamlNode[] = [];
    if (this.text[this.at] === "]") this.at += 1;
    else {
      do {
        this.spaces();
        items.push(this.value(true, depth));
        this.spaces();
      } while (this.#more("]"));
    }
    return { kind: "list", flow: true, items, start, end: this.at };
  }

  #open(depth: number): number {
    if (depth > MAX_DEPTH) notSimple();
    const start = this.at;
    this.at += 1;
    this.spaces();
    return start;
  }

  /** Whether a comma stands here, or the bracket that closes. */
  #more(close: "}" | "]"): boolean {
    const next = this.text[this.at];
    if (next !== "," && next !== close) notSimple();
    this.at += 1;
    return next === ",";
  }
}
