/** Longer texts are said once. */
const MAX_LENGTH = 24;

/** A power of two. Texts that meet in one place take turns in it. */
const PLACES = 2048;

/**
 * Texts of one form in a file. The short ones are made once: names of members, types and keys stand in a file again and
 * again; one that was made before has the form, and whatever is looked up by it is found sooner.
 */
export class Words {
  readonly #text: string;
  readonly #form: RegExp;
  readonly #known: (string | undefined)[] = new Array<undefined>(PLACES).fill(undefined);

  /** `form` matches a whole text, or not. */
  constructor(text: string, form: RegExp) {
    this.#text = text;
    this.#form = form;
  }

  /** The text from `start` to `end`, excluded, if it has the form. */
  at(start: number, end: number): string | undefined {
    const text = this.#text;
    const length = end - start;
    if (length > MAX_LENGTH || length < 2) return this.#ofForm(text.slice(start, end));
    const ends = text.charCodeAt(start) * 31 + text.charCodeAt(end - 1);
    const inner = text.charCodeAt(start + (length >> 1)) * 31 + text.charCodeAt(end - 2);
    const place = ((ends * 31 + inner) * 31 + length) & (PLACES - 1);
    const known = this.#known[place];
    if (known?.length === length && text.startsWith(known, start)) return known;
    const word = this.#ofForm(text.slice(start, end));
    if (word !== undefined) this.#known[place] = word;
    return word;
  }

  #ofForm(word: string): string | undefined {
    return this.#form.test(word) ? word : undefined;
  }
}
