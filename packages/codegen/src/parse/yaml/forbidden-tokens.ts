import type { CST } from "yaml";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../source/source-text.ts";
import { MAX_DEPTH, MAX_SYNTAX_PROBLEMS } from "./limits.ts";

/** Reports what the language does not take from YAML, before anything recursive looks at it. */
export function reportForbiddenTokens(tokens: readonly CST.Token[], source: SourceText, report: Report): boolean {
  const documents = tokens.filter((token) => token.type === "document");
  const second = documents[1];
  if (second !== undefined) {
    const help = { message: "keep one document; other registries are named under extends:" };
    report(diagnostic("yaml/several-documents", source.span(second.offset, second.offset + 3), { help }));
    return true;
  }
  return documents.map((document) => walk(document, source, report)).includes(true);
}

/** Goes through the tokens with a stack of its own: depth is what it guards against. */
function walk(document: CST.Document, source: SourceText, report: Report): boolean {
  const waiting: { readonly token: CST.Token; readonly depth: number }[] = [{ token: document, depth: 0 }];
  let tags = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > MAX_DEPTH) {
      report(diagnostic("yaml/too-deep", source.span(token.offset, token.offset + 1), { data: { limit: MAX_DEPTH } }));
      return true;
    }
    for (const part of partsOf(token)) {
      if (part.type === "tag" && (tags += 1) <= MAX_SYNTAX_PROBLEMS) {
        const span = source.span(part.offset, part.offset + part.source.length);
        report(diagnostic("yaml/tag", span, { data: { tag: part.source }, help: { message: "leave the tag out" } }));
      }
    }
    for (const child of childrenOf(token)) waiting.push({ token: child, depth: depth + 1 });
  }
  return tags > 0;
}

type Item = CST.CollectionItem;

function itemsOf(token: CST.Token): readonly Item[] {
  return "items" in token ? (token.items as readonly Item[]) : [];
}

function partsOf(token: CST.Token): readonly CST.SourceToken[] {
  const own = token.type === "document" ? token.start : "props" in token ? (token.props as readonly CST.Token[]) : [];
  const parts = itemsOf(token).flatMap(({ start, sep }) => [...start, ...(sep ?? [])]);
  return [...own, ...parts].filter((part): part is CST.SourceToken => "source" in part);
}

/** The tokens within a token. */
export function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === "document") return token.value === undefined ? [] : [token.value];
  return itemsOf(token)
    .flatMap(({ key, value }) => [key, value])
    .filter((child) => child !== undefined && child !== null);
}
