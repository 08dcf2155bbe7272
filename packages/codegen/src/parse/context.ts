import type { Diagnostic, DiagnosticDetails } from "../diagnostics/diagnostic.ts";
import { Suggestions } from "../diagnostics/nearest-name.ts";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { DiagnosticCode } from "../diagnostics/catalogue.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import type { Extent, YamlNode } from "./yaml/node.ts";

/** What every reader needs: the text that nodes point into, and a way to say what is wrong. */
export class ParseContext {
  readonly source: SourceText;
  readonly suggestions: Suggestions = new Suggestions();
  readonly #told = new Set<string>();
  readonly #report: (problem: Diagnostic) => void;

  constructor(source: SourceText, report: (problem: Diagnostic) => void) {
    this.source = source;
    this.#report = report;
  }

  span(extent: Extent): Span {
    return this.source.span(extent.start, extent.end);
  }

  problem(code: DiagnosticCode, at: Extent, details?: DiagnosticDetails): undefined {
    // What an alias stands for is read once for each place, and written once.
    const written = `${code} ${at.start} ${at.end} ${JSON.stringify(details?.data)}`;
    if (at.reported !== true && !this.#told.has(written)) this.#report(diagnostic(code, this.span(at), details));
    this.#told.add(written);
    return undefined;
  }
}

/** Turns a node into what the author meant by it, or reports why it cannot and returns `undefined`. */
export type Reader<T> = (node: YamlNode, context: ParseContext) => T | undefined;
