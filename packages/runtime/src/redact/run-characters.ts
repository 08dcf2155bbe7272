import { classOf, plainLetter } from "./hardened-text.ts";
import { codePointAt, fromCodePoint, lowerCase, mapGet, mapSet, matches, upperCase } from "./intrinsics.ts";
import { latinLetter } from "./look-alikes.ts";

/** What a character is to a run: its end, nothing, a gap, or, from here on, the bit of a member. */
export const END = 0;
const HIDING = 1;
export const SEPARATOR = 2;
export const MEMBER = 4;
/** Beside the bit of a member: it is a letter of another alphabet that only looks like one. */
export const DISGUISED: number = 2 ** 30;

/** One bit each; members beyond share the bits of others. */
const ORDINALS = 28;
const BASIC_PLANE = 65_536;

/** What every character is to a pattern's run. */
export class RunCharacters {
  /** The kinds of the 128 characters of ASCII, where all members are `MEMBER`. */
  readonly ascii: Uint8Array = new Uint8Array(128);
  readonly #member: RegExp;
  readonly #hardened: boolean;
  readonly #separator: number;
  readonly #ordinals = new Map<string, number>();
  #ordinal: number = 0;
  /** The complements of the kinds of the basic plane's characters, as they are met; 0 for those that were not. */
  #known: Int32Array | undefined;

  /** `whole`: a text with a visible separator in it is not a run as a whole. */
  constructor(characters: string, hardened: boolean, whole: boolean) {
    this.#member = new RegExp(`^${characters}$`, hardened ? "iu" : "u");
    this.#hardened = hardened;
    this.#separator = whole ? END : SEPARATOR;
    for (let code = 0; code < 128; code++) {
      const kind = this.#kindOf(fromCodePoint(code));
      this.ascii[code] = kind > MEMBER ? MEMBER : kind;
    }
  }

  /** The kind of the character at an index of a text. */
  at(text: string, index: number): number {
    const code = codePointAt(text, index) as number;
    if (code >= BASIC_PLANE) return this.#kindOf(fromCodePoint(code));
    this.#known ??= new Int32Array(BASIC_PLANE);
    const known = this.#known[code] as number;
    if (known !== 0) return ~known;
    const kind = this.#kindOf(fromCodePoint(code));
    this.#known[code] = ~kind;
    return kind;
  }

  #kindOf(given: string): number {
    const character = this.#hardened ? plainLetter(given) : given;
    if (matches(this.#member, character)) return this.#memberOf(character);
    if (!this.#hardened) return END;
    const drawnAs = latinLetter(character);
    if (drawnAs !== undefined && matches(this.#member, drawnAs)) return this.#memberOf(drawnAs) | DISGUISED;
    const name = classOf(character);
    if (name === "letter") return END;
    return name === "hiding" ? HIDING : this.#separator;
  }

  #memberOf(character: string): number {
    return MEMBER << (this.#ordinalOf(character) % ORDINALS);
  }

  /** Either case of a letter has one ordinal. */
  #ordinalOf(character: string): number {
    const folded = lowerCase(upperCase(character));
    const known = mapGet(this.#ordinals, folded);
    if (known !== undefined) return known;
    mapSet(this.#ordinals, folded, this.#ordinal);
    return this.#ordinal++;
  }
}
