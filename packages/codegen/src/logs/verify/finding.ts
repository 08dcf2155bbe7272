import type { CatalogueEntry } from "../../diagnostics/catalogue/entry.ts";

/** What may be wrong with a line of a log. A code is permanent. */
export type FindingCode =
  | "log/encoding"
  | "log/syntax"
  | "log/torn"
  | "log/too-long"
  | "log/duplicate-key"
  | "log/missing-part"
  | "log/timestamp"
  | "log/severity"
  | "log/unknown-event"
  | "log/wrong-severity"
  | "log/unknown-key"
  | "log/missing-key"
  | "log/type"
  | "log/allow"
  | "log/error-code"
  | "log/denied"
  | "log/pattern";

/** One way in which a line breaks the contract. Never holds a value of the line: a leak must not be copied into a report. */
export interface Finding {
  readonly code: FindingCode;
  /** The log as the user named it. */
  readonly file: string;
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  readonly message: string;
  readonly help?: string;
}

/** What each code says and why; every one is an error. docs/commands/verify.md has the same table. */
export const FINDINGS: Readonly<Record<FindingCode, CatalogueEntry>> = {
  "log/encoding": {
    severity: "error",
    message: "The line is not UTF-8.",
    why: "A log is UTF-8; other bytes are lost on the way to a reader.",
  },
  "log/syntax": {
    severity: "error",
    message: "The line is no JSON object.",
    why: "Every line is one JSON object; a reader stops at anything else.",
  },
  "log/torn": {
    severity: "error",
    message: "The last line has no line feed.",
    why: "The last line has no end: the program was killed, or is still writing.",
  },
  "log/too-long": {
    severity: "error",
    message: "A value is longer than the registry allows.",
    why: "Something is longer than the redaction caps allow, so it did not come from the filter.",
  },
  "log/duplicate-key": {
    severity: "error",
    message: "A key stands twice in one object.",
    why: "A key that stands twice lets a value hide behind the other one.",
  },
  "log/missing-part": {
    severity: "error",
    message: "A part of the record's layout is missing.",
    why: "Every record carries the parts of the layout.",
  },
  "log/timestamp": {
    severity: "error",
    message: "The timestamp is no ISO 8601 time.",
    why: "Records are ordered by an ISO 8601 time in UTC.",
  },
  "log/severity": {
    severity: "error",
    message: "The severity is none that the registry maps.",
    why: "A severity is one of the words that the registry maps.",
  },
  "log/unknown-event": {
    severity: "error",
    message: "The event is not in the registry.",
    why: "Events are registered (INV-OBS-1).",
  },
  "log/wrong-severity": {
    severity: "error",
    message: "The record has another severity than its event.",
    why: "The registry fixes the severity of an event.",
  },
  "log/unknown-key": {
    severity: "error",
    message: "A key is declared neither by the event nor as a standard field.",
    why: "The filter lets through what the registry declares, and nothing else.",
  },
  "log/missing-key": {
    severity: "error",
    message: "A required key of the event is missing.",
    why: "A key without ? is in every record of its event.",
  },
  "log/type": {
    severity: "error",
    message: "A value is not of its declared type.",
    why: "A value is of the type that the registry declares.",
  },
  "log/allow": {
    severity: "error",
    message: "A value does not match its allow pattern.",
    why: "A value matches its key's allow pattern.",
  },
  "log/error-code": {
    severity: "error",
    message: "A record of severity error or above lacks a code of the catalogue.",
    why: "A record of severity error and above carries a code of the catalogue.",
  },
  "log/denied": {
    severity: "error",
    message: "A key is on the deny list.",
    why: "The key is on the deny list.",
  },
  "log/pattern": {
    severity: "error",
    message: "A value or a key matches a forbidden pattern.",
    why: "A forbidden pattern stands in the line (INV-OBS-4).",
  },
};
