import type { CatalogueEntry } from "./entry.ts";

export type KeyCode =
  | "attribute/unused"
  | "type/enum-values"
  | "type/error-code"
  | "type/example"
  | "type/option"
  | "type/standard-field"
  | "type/unknown"
  | "redaction/allow"
  | "redaction/denied-key"
  | "redaction/everything"
  | "redaction/forbidden-text"
  | "redaction/not-linear"
  | "redaction/regex";

/** What is wrong with a data key, its type or the patterns that guard it. */
export const keyCatalogue: Readonly<Record<KeyCode, CatalogueEntry>> = {
  "attribute/unused": {
    severity: "warning",
    message: 'Nothing refers to the attribute "{name}".',
    why: "A shared attribute that is not shared is either a leftover or a sign that somebody wrote the key out again.",
  },
  "type/enum-values": {
    severity: "error",
    message: '"{name}" {problem}.',
    why: "An enum is the closed list of its values, each once; other types have no list.",
  },
  "type/error-code": {
    severity: "error",
    message: 'The standard field "error_code" {problem}.',
    why: "An event of severity error or above does not compile without `error_code`, and the code is one of `errors:` where there is a catalogue. What is declared of the field may not contradict that.",
  },
  "type/example": {
    severity: "warning",
    message: 'The example "{example}" is not a value that "{name}" may have, which is {type}.',
    why: "Examples end up in the docs and in tests; one that the type or `allow:` refuses teaches the wrong thing.",
  },
  "type/option": {
    severity: "error",
    message: '"{option}" means nothing for "{name}", which is {type}.',
    why: "`precision` is for double and float32, `allow` for string and scalar, `hash` for these and int but not in a map, and `severities` for the standard fields under `fields:`. Elsewhere an option would be ignored silently.",
  },
  "type/standard-field": {
    severity: "error",
    message: 'The standard field "{name}" is {type} in every registry, so it cannot be {actual}.',
    why: "The runtime fills trace_id and span_id, sampling counts by step, error_code names a code of the catalogue. A registry may narrow such a field, to an enum or by a pattern, and never retype it.",
  },
  "type/unknown": {
    severity: "error",
    message: 'Unknown type "{actual}".',
    why: "The redaction contract knows scalars, lists of scalars and shallow maps of scalars, and the language cannot express more.",
  },
  "redaction/allow": {
    severity: "error",
    message: 'The pattern of "{name}" lets nothing through: {problem}.',
    why: "`allow:` must match the whole value. A pattern that cannot do so would drop every value.",
  },
  "redaction/denied-key": {
    severity: "error",
    message: '"{name}" is on the deny list, as "{entry}".',
    why: "The filter drops a denied key wherever it stands, so its value could never be logged. Deny entries match regardless of case, `_`, `-` and `.`.",
  },
  "redaction/everything": {
    severity: "error",
    message: 'The pattern "{match}" is found in every text.',
    why: "It matches the empty text, which is a part of every other one: nothing could be logged. A pattern that is searched `anywhere` demands at least one character.",
  },
  "redaction/forbidden-text": {
    severity: "error",
    message: '"{text}" matches the forbidden pattern "{pattern}".',
    why: "Names and closed values go through the filter like everything else; one that a pattern forbids could never be written.",
  },
  "redaction/not-linear": {
    severity: "error",
    message: 'The pattern "{match}" may take more than linear time: {problem}.',
    why: "Patterns run on values that strangers choose. A backtracking expression that is ambiguous lets one long value stall the program (CWE-1333), and `a+b` searched anywhere is quadratic already. Write `[class]{n,}`, or an expression in which the next character always decides how it goes on.",
  },
  "redaction/regex": {
    severity: "error",
    message: 'The pattern "{match}" is not understood: {problem}.',
    why: "Patterns are the part of ECMAScript's expressions that can be matched in linear time: literals, classes, groups, alternatives, quantifiers, and `^` and `$` at the ends. Look-around, back references and word boundaries are not.",
  },
};
