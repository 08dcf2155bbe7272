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

/** Why each code is a finding; docs/commands/verify.md says the same. */
export const FINDINGS: Readonly<Record<FindingCode, string>> = {
  "log/encoding": "A log is UTF-8; other bytes are lost on the way to a reader.",
  "log/syntax": "Every line is one JSON object; a reader stops at anything else.",
  "log/torn": "The last line has no end: the program was killed, or is still writing.",
  "log/too-long": "Something is longer than the redaction caps allow, so it did not come from the filter.",
  "log/duplicate-key": "A key that stands twice lets a value hide behind the other one.",
  "log/missing-part": "Every record carries the parts of the layout.",
  "log/timestamp": "Records are ordered by an ISO 8601 time in UTC.",
  "log/severity": "A severity is one of the words that the registry maps.",
  "log/unknown-event": "Events are registered (INV-OBS-1).",
  "log/wrong-severity": "The registry fixes the severity of an event.",
  "log/unknown-key": "The filter lets through what the registry declares, and nothing else.",
  "log/missing-key": "A key without ? is in every record of its event.",
  "log/type": "A value is of the type that the registry declares.",
  "log/allow": "A value matches its key's allow pattern.",
  "log/error-code": "A record of severity error and above carries a code of the catalogue.",
  "log/denied": "The key is on the deny list.",
  "log/pattern": "A forbidden pattern stands in the line (INV-OBS-4).",
};
