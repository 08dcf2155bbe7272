import type { PatternSpec } from "../contract/index.ts";
import { isHidingAscii, visibleText } from "./hardened-text.ts";

/** Whether a text holds (or, for `where: whole`, is) what a pattern forbids. Linear in the length of the text. */
export type Scan = (text: string) => boolean;

/** Compiles a pattern: a run `[class]{n,}` becomes a scan by character class, anything else stays an expression. */
export function compileScan(pattern: PatternSpec): Scan {
  const run = RUN.exec(pattern.match);
  if (run === null) return expressionScan(pattern);
  const [, start, characters = "", least = "", end] = run;
  const whole = pattern.where === "whole" || (start === "^" && end === "$");
  if (!whole && (start === "^" || end === "$")) return expressionScan(pattern);
  return runScan(characters, Number(least), whole, pattern.hardened);
}

/** `[class]{n,}`, with or without the anchors that `where: whole` implies. */
const RUN: RegExp = /^(\^?)(\[(?:[^\]\\]|\\.)+\])\{(\d+),\}(\$?)$/;

const OTHER = 0;
const MEMBER = 1;
const HIDING = 2;

/**
 * A loop with a counter, because an unbounded regular expression needs stack by the length of the text
 * (`/^[ACGTN]{20,}$/` throws RangeError from about 6 MB on). Texts that are not ASCII are looked at in three forms:
 * as they are, without hiding characters, and folded by NFKC.
 */
function runScan(characters: string, least: number, whole: boolean, hardened: boolean): Scan {
  const member = new RegExp(`^${characters}$`, hardened ? "iu" : "u");
  const kinds = new Uint8Array(128);
  for (let code = 0; code < 128; code++) {
    if (member.test(String.fromCharCode(code))) kinds[code] = MEMBER;
    else if (hardened && isHidingAscii(code)) kinds[code] = HIDING;
  }

  const scanWide: Scan = (text) => {
    let run = 0;
    for (const character of text) {
      const code = character.charCodeAt(0);
      const kind = code < 128 ? kinds[code] : member.test(character) ? MEMBER : OTHER;
      if (kind === MEMBER) {
        if (++run >= least && !whole) return true;
      } else if (kind === OTHER) {
        if (whole) return false;
        run = 0;
      }
    }
    return run >= least;
  };

  return (text) => {
    let run = 0;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code > 127) return hardened ? formsOf(text).some(scanWide) : scanWide(text);
      const kind = kinds[code];
      if (kind === MEMBER) {
        if (++run >= least && !whole) return true;
      } else if (kind === OTHER) {
        if (whole) return false;
        run = 0;
      }
    }
    return run >= least;
  };
}

/** Any other expression; the compiler has proved it linear. */
function expressionScan(pattern: PatternSpec): Scan {
  const source = pattern.where === "whole" ? `^(?:${pattern.match})$` : pattern.match;
  const expression = new RegExp(source, pattern.hardened ? "iu" : "u");
  if (!pattern.hardened) return (text) => expression.test(text);
  return (text) => formsOf(text).some((form) => expression.test(form));
}

/** The forms of a text that hardening looks at. */
function formsOf(text: string): readonly string[] {
  return [text, visibleText(text), visibleText(text.normalize("NFKC"))];
}
