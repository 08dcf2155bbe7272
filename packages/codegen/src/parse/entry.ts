import { STABILITIES } from "../model/vocabulary.ts";
import type { AuthoredEntry } from "./authored.ts";
import type { Members } from "./collections.ts";
import { deprecation } from "./data-key.ts";
import { oneOf, text, word } from "./scalars.ts";

/** What every entry may say of itself. */
export const ENTRY: Members<AuthoredEntry> = {
  summary: text,
  note: text,
  owner: word,
  stability: oneOf(STABILITIES, "stability"),
  since: word,
  deprecated: deprecation,
};
