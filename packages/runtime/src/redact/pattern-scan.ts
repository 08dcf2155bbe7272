import type { PatternSpec } from "../contract/index.ts";
import { formsOf, visibleText } from "./hardened-text.ts";
import { charCodeAt, codePointAt, execute, matches } from "./intrinsics.ts";
import { DISGUISED, END, MEMBER, RunCharacters, SEPARATOR } from "./run-characters.ts";

/** Whether a text holds (or, for `where: whole`, is) what a pattern forbids. Linear in the length of the text. */
export type Scan = (text: string) => boolean;

/** Compiles a pattern: a run `[class]{n,}` becomes a scan by character class, anything else stays an expression. */
export function compileScan(pattern: PatternSpec): Scan {
  const run = execute(RUN, pattern.match);
  if (run === null) return expressionScan(pattern);
  const [start, end] = [run[1] === "^", run[4] === "$"];
  const whole = pattern.where === "whole" || (start && end);
  if (!whole && (start || end)) return expressionScan(pattern);
  return runScan(run[2] as string, Number(run[3]), whole, pattern.hardened);
}

/** `[class]{n,}`, with or without the anchors that `where: whole` implies. */
const RUN: RegExp = /^(\^?)(\[(?:[^\]\\]|\\.)+\])\{(\d+),\}(\$?)$/;

/**
 * A loop with a counter, because an unbounded regular expression needs stack by the length of the text
 * (`/^[ACGTN]{20,}$/` throws RangeError from about 6 MB on).
 *
 * What hides is skipped. Separators that a reader sees are skipped too, and letters that look like a character of the run
 * count as it; but a run with one of these in it must hold at least three different characters: seven times `nan,` is no DNA,
 * nor is a long cry in Cyrillic. A text that is not ASCII is looked at in each of its forms.
 */
function runScan(characters: string, least: number, whole: boolean, hardened: boolean): Scan {
  const kinds = new RunCharacters(characters, hardened, whole);

  /** Exact, for the few texts that may hold a run. */
  const holds: Scan = (text) => {
    let run = 0;
    // Members up to the last separator or disguised one: what counts without variety is the rest.
    let apart = 0;
    let seen = 0;
    for (let index = 0; index < text.length;) {
      const kind = kinds.at(text, index);
      index += (codePointAt(text, index) as number) > 0xffff ? 2 : 1;
      if (kind === END) {
        if (whole) return false;
        run = apart = seen = 0;
      } else if (kind >= MEMBER) {
        seen |= kind & ~DISGUISED;
        run++;
        if (kind >= DISGUISED) apart = run;
        if (run >= least && !whole && (run - apart >= least || isVaried(seen))) return true;
      } else if (kind === SEPARATOR) apart = run;
    }
    return whole && run >= least && (apart === 0 || isVaried(seen));
  };

  const { ascii } = kinds;
  return (text) => {
    let run = 0;
    for (let index = 0; index < text.length; index++) {
      const code = charCodeAt(text, index);
      if (code > 127) return hardened ? anyForm(text, holds) : holds(text);
      const kind = ascii[code];
      if (kind === MEMBER) {
        if (++run >= least) return holds(text);
      } else if (kind === END) {
        if (whole) return false;
        run = 0;
      }
    }
    return false;
  };
}

/** Whether at least three bits are set. */
function isVaried(seen: number): boolean {
  const two = seen & (seen - 1);
  return (two & (two - 1)) !== 0;
}

function anyForm(text: string, scan: Scan): boolean {
  const forms = formsOf(text);
  for (let index = 0; index < forms.length; index++) if (scan(forms[index] as string)) return true;
  return false;
}

/** Any other expression; the compiler has proved it linear. */
function expressionScan(pattern: PatternSpec): Scan {
  const source = pattern.where === "whole" ? `^(?:${pattern.match})$` : pattern.match;
  const expression = new RegExp(source, pattern.hardened ? "iu" : "u");
  const scan: Scan = (text) => matches(expression, text);
  return pattern.hardened ? (text) => scan(text) || anyForm(text, (form) => scan(visibleText(form))) : scan;
}
