import type { RecordLayout } from "../contract/index.ts";
import type { RedactedLine } from "./redacted-line.ts";

let make: (line: RedactedLine, layout: RecordLayout) => RedactedRecord;

/** A finished record. The class is nominal: nothing else is assignable to it and no export makes one but the redactor. */
export class RedactedRecord {
  readonly #line: RedactedLine;
  readonly #layout: RecordLayout;

  private constructor(line: RedactedLine, layout: RecordLayout) {
    this.#line = line;
    this.#layout = layout;
    Object.freeze(this);
  }

  static {
    make = (line, layout) => new RedactedRecord(line, layout);
  }

  /** Whether a value is a record that this module made: a copy, a Proxy or a look-alike is none. */
  static isRecord(value: unknown): value is RedactedRecord {
    return typeof value === "object" && value !== null && #line in value;
  }

  /** The line as it stands in the file, line feed included. */
  get line(): string {
    return this.#line;
  }

  /** The layout by which the line is read. */
  protected get layout(): RecordLayout {
    return this.#layout;
  }
}

/** The record of a finished line. Not exported by the package. */
export function recordOf(line: RedactedLine, layout: RecordLayout): RedactedRecord {
  return make(line, layout);
}
