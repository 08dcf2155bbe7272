/** Why the filter dropped a value or a key. A closed list: it is the label set of the redaction counter. */
export type RedactionReason = "undeclared" | "denied" | "pattern" | "type" | "allow" | "too_long";

/** Every reason, in the order of the filter's checks. */
export const REDACTION_REASONS: readonly RedactionReason[] = [
  "undeclared",
  "denied",
  "pattern",
  "type",
  "allow",
  "too_long",
];

/** A forbidden pattern. `match` is linear in time; the compiler refuses anything else. */
export interface PatternSpec {
  readonly name: string;
  readonly match: string;
  readonly where: "whole" | "anywhere";
  /** Matched in either case, after NFKC and NFKD, through everything that is no letter, also over joined lists. */
  readonly hardened: boolean;
}

/** The most a value may hold; what is longer is dropped whole. */
export interface RedactionCaps {
  /** UTF-16 code units of a string. */
  readonly string: number;
  /** Items of a list. */
  readonly list: number;
  /** Keys of a dictionary. */
  readonly map: number;
}

/** The caps of a registry that says nothing of them. */
export const DEFAULT_CAPS: RedactionCaps = { string: 8192, list: 256, map: 64 };

/** The rules of the redaction filter. */
export interface RedactionRules {
  readonly strict: boolean;
  /** As the author wrote them; compared by their letters and digits, folded, in lower case. */
  readonly deny: readonly string[];
  readonly patterns: readonly PatternSpec[];
  readonly caps: RedactionCaps;
}
