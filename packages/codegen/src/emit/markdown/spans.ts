import type { Registry, SpanKind } from "../../model/registry.ts";
import type { Emitter } from "../emitter.ts";
import { feedsFrom } from "../feeds.ts";
import { tableText } from "./blocks.ts";
import { docsPage } from "./docs-page.ts";
import { entryFacts, fact, factLines, summaryCell } from "./facts.ts";
import { keyRow, keyTable } from "./keys.ts";
import { markdownQuote, markdownText } from "./markdown-text.ts";

/** `spans.md`: the table of spans, then each of them in full. */
export const spansPage: Emitter = {
  name: "spans-page",
  reads: ({ metrics }) => metrics,
  emit(registry) {
    return registry.spans.length === 0 ? [] : docsPage(registry, "spans.md", blocksOf);
  },
};

function blocksOf(registry: Registry): readonly string[] {
  const about = `${markdownText(registry.name)} ${markdownText(registry.version)}`;
  return [
    "# Spans",
    `Every span that ${about} opens. Records that are emitted inside one carry its trace_id and span_id.`,
    tableText(["Span", "Attributes", "Summary"], registry.spans.map(spanRow)),
    "## Span by span",
    ...registry.spans.flatMap((span) => sectionOf(span, registry)),
  ];
}

function spanRow(span: SpanKind): readonly string[] {
  const names = span.attributes.map((attribute) => markdownText(attribute.name));
  return [markdownText(span.name), names.join(", "), summaryCell(span)];
}

function sectionOf(span: SpanKind, registry: Registry): readonly string[] {
  const metrics = [...new Set(feedsFrom(registry, "span", span.name).map(({ metric }) => metric.name))];
  const facts = factLines(
    fact("Call", `\`spans.${span.identifier}(…)\``),
    fact("Metrics fed", metrics.map(markdownText).join(", ")),
    entryFacts(span, registry),
  );
  return [
    `### ${markdownText(span.name)}`,
    markdownText(span.summary),
    span.note === undefined ? "" : markdownQuote(span.note),
    facts,
    keyTable("Attribute")(span.attributes.map((key) => keyRow(key)).join("\n")),
  ];
}
