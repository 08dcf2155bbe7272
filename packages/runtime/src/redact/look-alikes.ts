import { codePointAt, mapGet, mapSet } from "./intrinsics.ts";

/**
 * Letters of other alphabets, and Latin ones of phonetics, that are drawn as A, C, G, T or N in one of their cases (Unicode's
 * confusables, UTS #39, and what a reader takes for one). Of these five only: with more of them ordinary words of other
 * languages would become runs of a class such as `[a-z]`.
 */
const DRAWN_AS: Readonly<Record<string, readonly string[]>> = {
  A: [
    "\u0391\u03b1", // Greek alpha
    "\u0410\u0430", // Cyrillic a
    "\u0251\u2c6d\u1d00", // Latin alpha, small capital a
    "\u13aa\uab7a", // Cherokee go
    "\ua4ee", // Lisu a
  ],
  C: [
    "\u03f9\u03f2", // Greek lunate sigma
    "\u0421\u0441", // Cyrillic es
    "\u1d04", // Latin small capital c
    "\u13df\uabaf", // Cherokee tli
    "\ua4da", // Lisu ca
  ],
  G: [
    "\u050c\u050d", // Cyrillic Komi sje
    "\u0261\ua7ac\u0262", // Latin script g, small capital g
    "\u13c0\uab90", // Cherokee nah
    "\ua4d6", // Lisu ga
  ],
  T: [
    "\u03a4\u03c4", // Greek tau
    "\u0422\u0442", // Cyrillic te
    "\u1d1b", // Latin small capital t
    "\u13a2\uab72", // Cherokee i
    "\ua4d4", // Lisu ta
  ],
  N: [
    "\u039d\u03bd", // Greek nu
    "\u0274", // Latin small capital n
    "\ua4e0", // Lisu na
  ],
};

const LATIN: ReadonlyMap<number, string> = latin();

function latin(): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [letter, alphabets] of Object.entries(DRAWN_AS))
    for (const character of alphabets.join("")) mapSet(letters, character.charCodeAt(0), letter);
  return letters;
}

/** The Latin letter that a letter of another alphabet is drawn as; nothing for all others. */
export function latinLetter(character: string): string | undefined {
  return mapGet(LATIN, codePointAt(character, 0) as number);
}
