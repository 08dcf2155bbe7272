import type { CharSet } from "./char-set.ts";
import type { Expression } from "./expression.ts";

/** A bounded repetition longer than this is taken for an unbounded one, which can only look worse than it is. */
const LONG = 64;

/** More places than this are not looked at. */
const MAX_PLACES = 4_000;

/**
 * Glushkov's automaton of an expression: one state for every place of a character. Edges are kept as often as a
 * backtracking engine would try them, so that ambiguity shows in their number.
 */
export interface Automaton {
  readonly sets: readonly CharSet[];
  readonly first: readonly number[];
  readonly follow: readonly (readonly number[])[];
}

/** Why an automaton cannot be built. */
export interface Unbuildable {
  readonly problem: string;
}

/** A part of the automaton: where it begins, where it ends, and in how many ways it can match nothing. */
interface Fragment {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly empty: number;
}

const NOTHING: Fragment = { first: [], last: [], empty: 1 };

class AmbiguityError extends Error {}

export function buildAutomaton(expression: Expression): Automaton | Unbuildable {
  const builder = new Builder();
  try {
    const { first, empty } = builder.build(expression);
    if (empty > 1) return { problem: "it can match nothing in two ways" };
    return { sets: builder.sets, first, follow: builder.follow };
  } catch (error) {
    if (error instanceof AmbiguityError) return { problem: error.message };
    throw error;
  }
}

class Builder {
  readonly sets: CharSet[] = [];
  readonly follow: number[][] = [];

  build(expression: Expression): Fragment {
    if (expression.kind === "set") return this.#place(expression.set);
    if (expression.kind === "sequence")
      return expression.parts.map((part) => this.build(part)).reduce((a, b) => this.#join(a, b), NOTHING);
    if (expression.kind === "choice") return expression.options.map((option) => this.build(option)).reduce(either);
    return this.#repeat(expression.body, expression.min, expression.max);
  }

  #place(set: CharSet): Fragment {
    const place = this.sets.length;
    if (place >= MAX_PLACES) throw new AmbiguityError("it is too long to be proven");
    this.sets.push(set);
    this.follow.push([]);
    return { first: [place], last: [place], empty: 0 };
  }

  #join(a: Fragment, b: Fragment): Fragment {
    for (const place of a.last) this.follow[place]?.push(...b.first);
    return {
      first: a.empty > 0 ? [...a.first, ...b.first] : a.first,
      last: b.empty > 0 ? [...a.last, ...b.last] : b.last,
      empty: a.empty * b.empty,
    };
  }

  #repeat(body: Expression, min: number, max: number): Fragment {
    const copies = Math.min(min, LONG);
    let whole = NOTHING;
    for (let copy = 0; copy < copies; copy += 1) whole = this.#join(whole, this.#nonEmpty(body));
    if (max > LONG || max === Infinity) return this.#join(whole, this.#loop(body));
    return this.#join(whole, this.#optional(body, max - copies));
  }

  /** `x*`. */
  #loop(body: Expression): Fragment {
    const once = this.#nonEmpty(body);
    for (const place of once.last) this.follow[place]?.push(...once.first);
    return { ...once, empty: 1 };
  }

  /** `(x(x(x)?)?)?`. */
  #optional(body: Expression, times: number): Fragment {
    let tail = NOTHING;
    for (let copy = 0; copy < times; copy += 1) tail = { ...this.#join(this.#nonEmpty(body), tail), empty: 1 };
    return tail;
  }

  #nonEmpty(body: Expression): Fragment {
    const once = this.build(body);
    if (once.empty > 0) throw new AmbiguityError("a part that may be empty is repeated");
    return once;
  }
}

function either(a: Fragment, b: Fragment): Fragment {
  if (a.empty + b.empty > 1) throw new AmbiguityError("two alternatives may be empty");
  return { first: [...a.first, ...b.first], last: [...a.last, ...b.last], empty: a.empty + b.empty };
}
