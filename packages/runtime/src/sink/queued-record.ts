import type { RedactedLine } from "../record/redacted-line.ts";
import type { RedactedRecord } from "../record/redacted-record.ts";

/** Makes the record of a finished line. */
export type ToRecord = (line: RedactedLine) => RedactedRecord;

/** A line on its way to sinks. The record is made when the first of them asks for it, and shared. */
export class QueuedRecord {
  readonly #line: RedactedLine;
  readonly #toRecord: ToRecord;
  #record: RedactedRecord | undefined;

  constructor(line: RedactedLine, toRecord: ToRecord) {
    this.#line = line;
    this.#toRecord = toRecord;
  }

  get record(): RedactedRecord {
    this.#record ??= this.#toRecord(this.#line);
    return this.#record;
  }
}
