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
  readonly #report: (problem: Diagnostic) => void;

  constructor(source: SourceText, report: (problem: Diagnostic) => void) {
    this.source = source;
    this.#report = report;
  }

  span(extent: Extent): Span {
    return this.source.span(extent.start, extent.end);
  }

  problem(code: DiagnosticCode, at: Extent, details?: DiagnosticDetails): undefined {
    this.#report(diagnostic(code, this.span(at), details));
    return undefined;
  }
}

/** Turns a node into what the author meant by it, or reports why it cannot and returns `undefined`. */
export type Reader<T> = (node: YamlNode, context: ParseContext) => T | undefined;
