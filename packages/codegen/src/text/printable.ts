import { hexOf, replaceTreacherous } from "./code-units.ts";

/** Author text on one line: nothing in it moves a terminal's cursor, hides or turns the line around. */
export function printable(text: string): string {
  return replaceTreacherous(text, (character) => `\\u${hexOf(character)}`);
}
