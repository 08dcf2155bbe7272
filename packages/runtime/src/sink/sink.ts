import type { RedactedRecord } from "../record/redacted-record.ts";

/** Takes finished records to somewhere else. It sees redacted records only. */
export interface Sink {
  /** Shown in reports about the sink. */
  readonly name?: string;
  write(record: RedactedRecord): void | Promise<void>;
  flush?(): void | Promise<void>;
  close?(): void | Promise<void>;
}
