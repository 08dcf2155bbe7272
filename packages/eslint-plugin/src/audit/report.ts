import type { FindingId, Hop } from "../call-graph/index.ts";

/** One finding of the audit, with places that can be printed. */
export interface AuditFinding {
  readonly id: FindingId;
  readonly message: string;
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The way of the value, from its source; empty where the finding is a deed at one place. */
  readonly hops: readonly Hop[];
}

/** What an audit of one or more projects found. */
export interface AuditReport {
  readonly projects: readonly string[];
  readonly files: number;
  readonly findings: readonly AuditFinding[];
}
