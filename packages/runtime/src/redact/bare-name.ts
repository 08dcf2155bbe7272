import { latinShape } from "./drawn-letters.ts";
import { plainLetter } from "./hardened-text.ts";
import { charCodeAt, codePointAt, execute, fromCodePoint, lowerCase, matches, normalize, slice } from "./intrinsics.ts";

const IN_NAME: RegExp = /[\p{L}\p{N}]+/gu;
const IS_IN_NAME: RegExp = /^[\p{L}\p{N}]$/u;
const ASCII_IN_NAME: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  matches(IS_IN_NAME, String.fromCharCode(code)),
);

/** The letters and digits of a text, folded by compatibility, without accents, in lower case. */
export function bareName(text: string): string {
  let bare = "";
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const code = charCodeAt(text, index);
    if (code > 127) return bareWideName(text);
    if (ASCII_IN_NAME[code] === true) continue;
    bare += slice(text, from, index);
    from = index + 1;
  }
  return lowerCase(bare + slice(text, from));
}

function bareWideName(text: string): string {
  const folded = normalize(text, "NFKD");
  let bare = "";
  IN_NAME.lastIndex = 0;
  for (let part = execute(IN_NAME, folded); part !== null; part = execute(IN_NAME, folded)) bare += part[0];
  return lowerCase(bare);
}

/** A letter or digit that is drawn, and by itself: no filler, no modifier that stretches what stands before it. */
const IS_DRAWN: RegExp = /^(?![\p{Lm}\p{Default_Ignorable_Code_Point}])[\p{L}\p{N}]$/u;

/** Whether a name has characters that could be drawn as others. */
export function isWide(name: string): boolean {
  for (let index = 0; index < name.length; index++) if (charCodeAt(name, index) > 127) return true;
  return false;
}

/**
 * The bare name as a reader sees it: letters of other alphabets, and symbols, as the Latin letters that they are drawn as. `i` and `l`
 * are one, since some letters could be either.
 */
export function drawnName(name: string): string {
  // Shapes before folding, which turns a lunate sigma, a C, into an ordinary one, and after it, for letters that folding brings about.
  const folded = normalize(shaped(name), "NFKD");
  let drawn = "";
  for (let index = 0; index < folded.length;) {
    const character = fromCodePoint(codePointAt(folded, index) as number);
    index += character.length;
    const letter = latinShape(character) ?? lowerCase(plainLetter(character));
    if (matches(IS_DRAWN, letter)) drawn += letter === "l" ? "i" : letter;
  }
  return drawn;
}

function shaped(name: string): string {
  let text = "";
  for (let index = 0; index < name.length; index++) {
    const unit = slice(name, index, index + 1);
    text += latinShape(unit) ?? unit;
  }
  return text;
}
