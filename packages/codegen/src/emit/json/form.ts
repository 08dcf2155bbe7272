import { jsonPart, Printed, stringText } from "./json-text.ts";

/** Where each copy of a form has a text of its own. */
export const TEXT: Printed = new Printed("\u0000");

/** Where each copy of a form has a value of its own, which is printed for its depth. */
export const PART: Printed = new Printed("\u0001");

/** Whatever is JSON has these characters escaped. */
const BLANKS = /([\u0000\u0001])/;

/** Prints a copy of a form: what stands in its blanks, in their order. */
export type Form = (...blanks: readonly string[]) => string;

/** A value of which there are many that differ in few places: it is printed once, `depth` levels deep. */
export function form(value: unknown, depth: number): Form {
  const [start = "", ...rest] = jsonPart(value, depth).split(BLANKS);
  const isText = rest.filter((_, index) => index % 2 === 0).map((blank) => blank === TEXT.text);
  const parts = rest.filter((_, index) => index % 2 === 1);
  return (...blanks) => {
    let text = start;
    for (let index = 0; index < parts.length; index += 1) {
      const blank = blanks[index] ?? "";
      text += isText[index] === true ? stringText(blank) : blank;
      text += parts[index] ?? "";
    }
    return text;
  };
}
