import type { Severity } from "../contract/index.ts";

/** A record before the filter has seen it: never for a sink. `RedactedRecord` is what comes out. */
export interface LogRecord {
  readonly state: "raw";
  /** A registered event. */
  readonly event: string;
  readonly severity: Severity;
  /** ISO 8601, UTC, milliseconds. */
  readonly ts: string;
  readonly run_id: string;
  readonly component: string;
  /** Standard fields by name. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The event's own data. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Looks at raw records before redaction and may enrich them. It must not output anything. */
export interface Processor {
  process(record: LogRecord): LogRecord;
}
