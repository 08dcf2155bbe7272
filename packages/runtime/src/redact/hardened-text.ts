import { codePointAt, execute, fromCodePoint, matches, normalize, slice } from "./intrinsics.ts";

/**
 * What a hardened pattern makes of a character that is none of its own.
 *
 * `hiding`: white space, dashes, controls, marks and everything that is drawn as nothing: it is skipped. Named one by one: what
 * looks so and has no such property (two dashes, the object replacement character, the blanks of Braille and of music).
 * `letter`: a letter of any script ends a run. `separator`: everything else, such as digits, punctuation and symbols.
 */
type CharacterClass = "hiding" | "letter" | "separator";

const HIDING =
  "[\\p{White_Space}\\p{Dash}\\p{Mark}\\p{Cc}\\p{Cf}\\p{Cs}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}\\u02d7\\u2043\\u2800\\ufffc\\u{1d159}]";
const IS_HIDING: RegExp = new RegExp(`^${HIDING}$`, "u");
const HIDDEN: RegExp = new RegExp(`${HIDING}+`, "gu");
/** Modifier letters (the Arabic tatweel, the Japanese length mark) only stretch what stands before them. */
const LETTER: RegExp = /^(?!\p{Lm})\p{L}$/u;

/** Where the alphabets of symbols begin that are drawn as letters and fold to none: circled, squared, regional indicators. */
const ALPHABETS: readonly number[] = [0x1f150, 0x1f170, 0x1f1e6];

/** The Latin letter that a symbol is drawn as; any other character as it is. */
export function plainLetter(character: string): string {
  if (character.length < 2) return character;
  const code = codePointAt(character, 0) as number;
  for (let index = 0; index < ALPHABETS.length; index++) {
    const at = code - (ALPHABETS[index] as number);
    if (at >= 0 && at < 26) return fromCodePoint(0x41 + at);
  }
  return character;
}

/** The class of one character. */
export function classOf(character: string): CharacterClass {
  if (matches(IS_HIDING, character)) return "hiding";
  return matches(LETTER, character) ? "letter" : "separator";
}

/**
 * The forms of a text in which a hardened pattern looks for its characters: as it is, and folded by compatibility, with its
 * accents put on (NFKC) and taken off (NFKD).
 */
export function formsOf(text: string): readonly string[] {
  const composed = normalize(text, "NFKC");
  const decomposed = normalize(text, "NFKD");
  if (composed === text) return decomposed === text ? [text] : [text, decomposed];
  return composed === decomposed ? [text, composed] : [text, composed, decomposed];
}

/** The text without the characters that hide. */
export function visibleText(text: string): string {
  let visible = "";
  let from = 0;
  HIDDEN.lastIndex = 0;
  for (let part = execute(HIDDEN, text); part !== null; part = execute(HIDDEN, text)) {
    visible += slice(text, from, part.index);
    from = HIDDEN.lastIndex;
  }
  return from === 0 ? text : visible + slice(text, from);
}
