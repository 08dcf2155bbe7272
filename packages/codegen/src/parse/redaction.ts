import { PATTERN_PLACES } from "../model/vocabulary.ts";
import type { AuthoredCaps, AuthoredPattern, AuthoredRedaction } from "./authored.ts";
import type { Members } from "./collections.ts";
import { listOf, members, named } from "./collections.ts";
import type { Reader } from "./context.ts";
import { boolean, number, oneOf, word } from "./scalars.ts";

const PATTERN: Members<AuthoredPattern> = {
  match: word,
  where: oneOf(PATTERN_PLACES, "where"),
  hardened: boolean,
};

const CAP = { min: 1, max: 100_000_000, integer: true } as const;

const CAPS: Members<AuthoredCaps> = { string: number(CAP), list: number(CAP), map: number(CAP) };

const REDACTION: Members<AuthoredRedaction> = {
  strict: boolean,
  deny: listOf("a list of keys", word),
  patterns: named("the patterns", (node, context) => members(node, context, "a pattern", PATTERN, ["match"]), {}),
  caps: (node, context) => members(node, context, "the caps", CAPS),
};

export const redaction: Reader<AuthoredRedaction> = (node, context) =>
  members(node, context, "the redaction", REDACTION);
