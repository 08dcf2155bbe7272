/** An error stops the compiler from writing; a warning is a finding of `logwright check` and stops nothing else. */
export type DiagnosticSeverity = "error" | "warning";

/** What is known of one code. */
export interface CatalogueEntry {
  readonly severity: DiagnosticSeverity;
  /** A sentence about the author's file; `{name}` is filled from the finding's data. */
  readonly message: string;
  /** The reason, for the documentation. */
  readonly why: string;
}
