import type { RedactedLine } from "./redacted-line.ts";

/** A finished record. The class is nominal: nothing else is assignable to it and no export makes one but the redactor. */
export class RedactedRecord {
  readonly #line: RedactedLine;

  private constructor(line: RedactedLine) {
    this.#line = line;
    Object.freeze(this);
  }

  /** The line as it stands in the file, line feed included. */
  get line(): string {
    return this.#line;
  }
}
