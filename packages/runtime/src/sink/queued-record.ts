import type { RecordLayout } from "../contract/index.ts";
import type { RedactedLine } from "../record/redacted-line.ts";
import { recordOf, type RedactedRecord } from "../record/redacted-record.ts";

/** A line on its way to sinks. The record is made when the first of them asks for it, and shared. */
export class QueuedRecord {
  readonly #line: RedactedLine;
  readonly #layout: RecordLayout;
  #record: RedactedRecord | undefined;

  constructor(line: RedactedLine, layout: RecordLayout) {
    this.#line = line;
    this.#layout = layout;
  }

  get record(): RedactedRecord {
    this.#record ??= recordOf(this.#line, this.#layout);
    return this.#record;
  }
}
