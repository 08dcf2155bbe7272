import type { Severity } from "./severity.ts";

/** The parts of a log line, in the default order. */
export type LayoutSlot = "timestamp" | "severity" | "event" | "run_id" | "component" | "fields" | "data";

/** The default order of a log line. */
export const LAYOUT_SLOTS: readonly LayoutSlot[] = [
  "timestamp",
  "severity",
  "event",
  "run_id",
  "component",
  "fields",
  "data",
];

/** The shape of one log line. It is compiled into the generated code and costs nothing at run time. */
export interface RecordLayout {
  /** The order of the line; every slot that is written stands in it once. */
  readonly order: readonly LayoutSlot[];
  readonly timestamp: string;
  readonly severity: string;
  readonly event: string;
  /** `false`: left out. */
  readonly runId: string | false;
  /** `false`: left out. */
  readonly component: string | false;
  /** The key of the data object, or `false` when data keys stand at the top level (`data: inline`). */
  readonly data: string | false;
  /** The severities that exist and the text each is written as. */
  readonly severities: Readonly<Partial<Record<Severity, string>>>;
  /** No random ids; two runs with one seed differ in timestamps and volatile keys only. */
  readonly deterministic: boolean;
}
