import { replaceTreacherous } from "../../text/code-units.ts";
import type { Ledger } from "../ledger.ts";

/** The joiners that emoji and some scripts are written with. */
const JOINERS: ReadonlySet<string> = new Set(["\u200c", "\u200d"]);

/** An author's text without what nobody sees; line ends stay. */
function visible(text: string, ledger: Ledger): string {
  let taken = false;
  const seen = replaceTreacherous(
    text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replaceAll("\t", "  "),
    (character) => {
      if (character === "\n" || JOINERS.has(character)) return character;
      taken = true;
      return "";
    },
  );
  if (taken) ledger.decide("unseen");
  return seen;
}

/** A text on one line; `undefined` when nothing is left of it. */
export function oneLine(text: string | undefined, ledger: Ledger): string | undefined {
  const line = text && visible(text, ledger).replace(/\s+/g, " ").trim();
  return line === "" ? undefined : line;
}

/** A text of several lines, without space at the ends of them; `undefined` when nothing is left of it. */
export function paragraphs(text: string | undefined, ledger: Ledger): string | undefined {
  const clean =
    text &&
    visible(text, ledger)
      .replace(/[^\S\n]+$/gm, "")
      .trim();
  return clean === "" ? undefined : clean;
}
