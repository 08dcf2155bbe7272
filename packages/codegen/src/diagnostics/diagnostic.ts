import type { Span } from "../source/span.ts";
import type { DiagnosticCode } from "./catalogue.ts";

/** What a message names, by placeholder. */
export type DiagnosticData = Readonly<Record<string, string | number>>;

/** A second place that belongs to a problem: "first declared here". */
export interface Note {
  readonly message: string;
  readonly span?: Span;
}

/** What the author can do. */
export interface Help {
  readonly message: string;
  /** The text that would stand in place of the problem's span, where one can be named. */
  readonly replacement?: string;
}

/** One finding about one place. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly span: Span;
  readonly data: DiagnosticData;
  readonly notes: readonly Note[];
  readonly help?: Help;
}

/** How a stage says that something is wrong. */
export type Report = (problem: Diagnostic) => void;

/** What a problem may say beyond its code and place. */
export interface DiagnosticDetails {
  readonly data?: DiagnosticData;
  readonly notes?: readonly Note[];
  readonly help?: Help | undefined;
}

/** Makes one finding. */
export function diagnostic(code: DiagnosticCode, span: Span, details: DiagnosticDetails = {}): Diagnostic {
  const base = { code, span, data: details.data ?? {}, notes: details.notes ?? [] };
  return details.help === undefined ? base : { ...base, help: details.help };
}
