import type { SourceText } from "../../source/source-text.ts";
import type { Span } from "../../source/span.ts";
import { catalogue, DIAGNOSTICS_PAGE } from "../catalogue.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { documentationUrl } from "../documentation.ts";
import { messageOf } from "../message.ts";
import { anchorOf } from "../page.ts";
import { codeFrame } from "./code-frame.ts";
import type { Finding, FindingPlace } from "./finding.ts";

/** The texts of the files, and how a file is named for the reader. */
export interface Shown {
  readonly sources: ReadonlyMap<string, SourceText>;
  shown(file: string): string;
}

/** A problem of a registry as the formats print it. */
export function registryFinding(problem: Diagnostic, { sources, shown }: Shown): Finding {
  const place = ({ file, start, end }: Span): FindingPlace => ({ file: shown(file), start, end });
  const source = sources.get(problem.span.file);
  return {
    code: problem.code,
    rule: catalogue[problem.code],
    message: messageOf(problem),
    place: place(problem.span),
    frame: source === undefined ? [] : codeFrame(source, problem.span),
    notes: problem.notes.map(({ message, span }) => ({ message, ...(span && { place: place(span) }) })),
    docs: `${documentationUrl(DIAGNOSTICS_PAGE)}#${anchorOf(problem.code)}`,
    ...(problem.help && { help: problem.help }),
  };
}
