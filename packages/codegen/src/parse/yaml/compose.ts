import type { CST, Document, ParsedNode, YAMLParseError } from "yaml";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../source/source-text.ts";
import { convertDocument } from "./convert.ts";
import { reportForbiddenTokens } from "./forbidden-tokens.ts";
import { MAX_DEPTH, MAX_SYNTAX_PROBLEMS } from "./limits.ts";
import type { YamlNode } from "./node.ts";
import type { Unclosed } from "./unclosed.ts";
import { unclosedAt } from "./unclosed.ts";
import { yamlPackage } from "./yaml-package.ts";

/** Reads any YAML 1.2 with the `yaml` package. */
export function composeYaml(source: SourceText, report: Report): YamlNode | undefined {
  const { Parser } = yamlPackage();
  const tokens = [...new Parser().parse(source.text)];
  if (reportForbiddenTokens(tokens, source, report)) return undefined;
  try {
    return convertFirst(composed(tokens, source), tokens, source, report);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report(diagnostic("yaml/too-deep", source.span(0), { data: { limit: MAX_DEPTH } }));
    return undefined;
  }
}

function composed(tokens: readonly CST.Token[], source: SourceText): readonly Document.Parsed[] {
  const { Composer } = yamlPackage();
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, version: "1.2" });
  return [...composer.compose(tokens, true, source.text.length)] as Document.Parsed[];
}

function convertFirst(
  documents: readonly Document.Parsed[],
  tokens: readonly CST.Token[],
  source: SourceText,
  report: Report,
): YamlNode | undefined {
  const errors = documents.flatMap((document) => document.errors);
  let isOpen = false; // what else is not closed may only be so because of the first
  for (const error of causes(errors, source)) {
    const unclosed = unclosedAt(error, tokens, source.text);
    if (unclosed === undefined) reportSyntax(error, source, report);
    else if (!isOpen) reportUnclosed(unclosed, error, source, report);
    isOpen ||= unclosed !== undefined;
  }
  const [first] = documents;
  if (errors.length > 0) return undefined;
  return convertDocument(first?.contents as ParsedNode | null, source, report);
}

/**
 * The problems without their consequences: what follows on the line of another one, or in the text that the problems of such a
 * line span, most often is one. At most as many as are told.
 */
function causes(errors: readonly YAMLParseError[], source: SourceText): readonly YAMLParseError[] {
  const ends = new Map<number, number>();
  const lineOf = ({ pos }: YAMLParseError): number => source.position(pos[0]).line;
  for (const error of errors) ends.set(lineOf(error), Math.max(ends.get(lineOf(error)) ?? 0, error.pos[1]));
  const told = new Map<number, YAMLParseError>();
  for (const error of errors) {
    if (told.size === MAX_SYNTAX_PROBLEMS || (told.size > 0 && isAdrift(error))) break;
    const line = lineOf(error);
    const isSpanned = ([from]: readonly [number, unknown]): boolean =>
      from <= line && error.pos[0] <= (ends.get(from) ?? 0);
    if (!told.has(line) && ![...told].some(isSpanned)) told.set(line, error);
  }
  return [...told.values()];
}

/** Behind a problem that ended the document, nothing is read any more: each token left is one. */
function isAdrift({ code, message }: YAMLParseError): boolean {
  return code === "UNEXPECTED_TOKEN" && message.includes("in YAML stream");
}

function reportUnclosed(
  { start, end, problem }: Unclosed,
  { pos: [at] }: YAMLParseError,
  source: SourceText,
  report: Report,
): void {
  const notes = [{ message: "it was missed", span: source.span(at, at) }];
  const help = { message: "close it; a quote within single quotes is written twice" };
  report(
    diagnostic("yaml/syntax", source.span(start, end), {
      data: { problem },
      notes,
      ...(problem.startsWith("This quote") && { help }),
    }),
  );
}

function reportSyntax(error: YAMLParseError, source: SourceText, report: Report): void {
  const [start, end] = error.pos;
  const problem = error.message.replace(/\.$/, "").replace(/\s+/g, " ");
  const line = source.line(source.position(start).line);
  const remedy =
    patternRemedy(line) ?? brackets(source.text, start) ?? dash(source.text, error) ?? REMEDIES[error.code];
  const help = remedy === undefined ? undefined : { message: remedy };
  report(diagnostic("yaml/syntax", source.span(start, Math.max(end, start + 1)), { data: { problem }, help }));
}

function patternRemedy(line: string): string | undefined {
  return /\b(?:match|allow)\??["']?:/.test(line) ? "put patterns in single quotes" : undefined;
}

/** `int[]` is how other languages write a list; within braces it is no YAML. */
function brackets(text: string, at: number): string | undefined {
  const [, item] = /(\w+)\s*$/.exec(text.slice(Math.max(0, at - 50), at)) ?? [];
  return item !== undefined && /^\[\s*\]/.test(text.slice(at, at + 50)) ? `write list<${item}>` : undefined;
}

/** What a dash should have been, by what is wrong with it. */
const DASHES: Readonly<Partial<Record<YAMLParseError["code"], string>>> = {
  BLOCK_AS_IMPLICIT_KEY: "a key is expected here, and a dash begins an item of a list: take the dash away",
  UNEXPECTED_TOKEN: "items of a list stand on lines of their own below the key",
};

function dash(text: string, { code, pos: [at] }: YAMLParseError): string | undefined {
  return /^\s*-\s/.test(text.slice(at, at + 50)) ? DASHES[code] : undefined;
}

const QUOTE = "put the text in single quotes";

const REMEDIES: Readonly<Partial<Record<YAMLParseError["code"], string>>> = {
  BAD_DQ_ESCAPE: "use single quotes: a backslash is nothing special in them",
  BAD_SCALAR_START: QUOTE,
  BAD_INDENT: "entries of one map begin in one column",
  BLOCK_AS_IMPLICIT_KEY: QUOTE,
  BLOCK_IN_FLOW:
    "a text with a colon and a space in it stands in single quotes; entries within { } and [ ] are separated by commas",
  MISSING_CHAR: "something that was opened is not closed, or a separator is missing",
  MULTILINE_IMPLICIT_KEY: "a colon or a quote seems to be missing",
  TAB_AS_INDENT: "indent with spaces",
  UNEXPECTED_TOKEN: QUOTE,
};
