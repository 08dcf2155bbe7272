import type { CharSet, Range } from "./char-set.ts";
import { charSet, CLASS_ESCAPES, complement, DOT } from "./char-set.ts";
import type { Expression, Pattern } from "./expression.ts";
import { PatternError } from "./expression.ts";

/** Groups deeper than this are no pattern that a person wrote. */
const MAX_DEPTH = 50;

/** Reads the linear-time part of ECMAScript's expressions (ECMA-262, section 22.2.1). Throws `PatternError`. */
export function parsePattern(text: string): Pattern {
  const reader = new PatternReader(text);
  const pattern = reader.pattern();
  try {
    new RegExp(text, "u").test("");
  } catch (error) {
    throw new PatternError(((error as Error).message.split(": ").at(-1) ?? "").toLowerCase());
  }
  return pattern;
}

class PatternReader {
  readonly #characters: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#characters = [...text];
  }

  pattern(): Pattern {
    const anchoredStart = this.#take("^");
    const options = this.#options();
    const anchoredEnd = this.#take("$");
    if (this.#peek() === ")") throw new PatternError('a ")" has no "("');
    if (this.#peek() !== undefined) throw new PatternError(`"${this.#peek()}" stands in the middle`);
    if (options.length > 1 && (anchoredStart || anchoredEnd)) {
      throw new PatternError("^ and $ bind to one alternative only; put the alternatives in (?: )");
    }
    return { anchoredStart, anchoredEnd, body: choiceOf(options) };
  }

  #options(): readonly Expression[] {
    const options = [this.#sequence()];
    while (this.#take("|")) options.push(this.#sequence());
    return options;
  }

  #sequence(): Expression {
    const parts: Expression[] = [];
    for (let next = this.#peek(); next !== undefined && !"|)$".includes(next); next = this.#peek()) {
      parts.push(this.#repeated(this.#atom()));
    }
    return parts.length === 1 ? (parts[0] as Expression) : { kind: "sequence", parts };
  }

  #repeated(body: Expression): Expression {
    const bounds = this.#quantifier();
    if (bounds === undefined) return body;
    this.#take("?");
    if (this.#quantifier() !== undefined) throw new PatternError("a quantifier stands behind a quantifier");
    if (bounds.min > bounds.max) throw new PatternError("a quantifier's bounds are the wrong way round");
    return { kind: "repeat", body, ...bounds };
  }

  #quantifier(): { readonly min: number; readonly max: number } | undefined {
    if (this.#take("*")) return { min: 0, max: Infinity };
    if (this.#take("+")) return { min: 1, max: Infinity };
    if (this.#take("?")) return { min: 0, max: 1 };
    if (this.#peek() !== "{") return undefined;
    const rest = this.#characters.slice(this.#at, this.#at + 24).join("");
    const found = /^\{(\d{1,9})(,(\d{0,9}))?\}/.exec(rest);
    if (found === null) throw new PatternError('"{" begins no quantifier');
    this.#at += found[0].length;
    const min = Number(found[1]);
    return { min, max: found[2] === undefined ? min : found[3] === "" ? Infinity : Number(found[3]) };
  }

  #atom(): Expression {
    const next = this.#next();
    if (next === "(") return this.#group();
    if (next === "[") return { kind: "set", set: this.#classBody() };
    if (next === ".") return { kind: "set", set: DOT };
    if (next === "\\") return { kind: "set", set: this.#escape(false) };
    if (next === "^") throw new PatternError('"^" stands in the middle');
    if ("*+?{}]".includes(next)) throw new PatternError(`"${next}" has nothing to act on`);
    return { kind: "set", set: single(next) };
  }

  #group(): Expression {
    if (this.#take("?") && !this.#take(":")) throw new PatternError("only plain groups and (?: ) are known");
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new PatternError("groups are nested too deep");
    const body = choiceOf(this.#options());
    this.#depth -= 1;
    if (this.#peek() === "$") throw new PatternError('"$" stands in the middle');
    if (!this.#take(")")) throw new PatternError('a "(" is not closed');
    return body;
  }

  #classBody(): CharSet {
    const negated = this.#take("^");
    const ranges: Range[] = [];
    while (!this.#take("]")) {
      const low = this.#classMember();
      if (low.length === 1 && this.#peek() === "-" && this.#characters[this.#at + 1] !== "]") {
        this.#next();
        ranges.push(rangeOf(low, this.#classMember()));
      } else ranges.push(...low);
    }
    if (ranges.length === 0) throw new PatternError("a class is empty");
    const set = charSet(ranges);
    return negated ? complement(set) : set;
  }

  #classMember(): CharSet {
    const next = this.#next();
    return next === "\\" ? this.#escape(true) : single(next);
  }

  #escape(inClass: boolean): CharSet {
    const next = this.#next();
    const named = CLASS_ESCAPES.get(next);
    if (named !== undefined) return named;
    const control = CONTROLS.get(next);
    if (control !== undefined) return [[control, control]];
    if (next === "x") return this.#hex(/^[0-9a-fA-F]{2}/);
    if (next === "u") return this.#hex(/^(?:[0-9a-fA-F]{4}|\{[0-9a-fA-F]{1,6}\})/);
    if ("^$\\.*+?()[]{}|/".includes(next) || (inClass && next === "-")) return single(next);
    const what = /[bB]/.test(next)
      ? "word boundaries are not known"
      : /\d/.test(next)
        ? "back references are not known"
        : "";
    throw new PatternError(what || `the escape \\${next} is not known`);
  }

  #hex(form: RegExp): CharSet {
    const digits = form.exec(this.#characters.slice(this.#at, this.#at + 8).join(""))?.[0];
    if (digits === undefined) throw new PatternError("a hexadecimal escape is cut short");
    this.#at += digits.length;
    const value = Number.parseInt(digits.replace(/[{}]/g, ""), 16);
    return [[value, value]];
  }

  #peek(): string | undefined {
    return this.#characters[this.#at];
  }

  #next(): string {
    const next = this.#characters[this.#at];
    if (next === undefined) throw new PatternError("it ends too early");
    this.#at += 1;
    return next;
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#at += 1;
    return true;
  }
}

function choiceOf(options: readonly Expression[]): Expression {
  return options.length === 1 ? (options[0] as Expression) : { kind: "choice", options };
}

function single(character: string): CharSet {
  const codePoint = character.codePointAt(0) as number;
  return [[codePoint, codePoint]];
}

function rangeOf(low: CharSet, high: CharSet): Range {
  const [from] = low[0] as Range;
  const [to, last] = high[0] as Range;
  if (high.length !== 1 || low[0]?.[1] !== from || to !== last || to < from)
    throw new PatternError("a range is the wrong way round");
  return [from, to];
}

const CONTROLS: ReadonlyMap<string, number> = new Map([
  ["t", 9],
  ["n", 10],
  ["v", 11],
  ["f", 12],
  ["r", 13],
  ["0", 0],
]);
