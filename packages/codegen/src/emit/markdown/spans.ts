import type { Registry, SpanKind } from "../../model/registry.ts";
import type { Emitter } from "../emitter.ts";
import { template } from "../template.ts";
import { docsPage, type Header } from "./docs-page.ts";
import { entryFacts, fact, factLines } from "./facts.ts";
import { type KeyRow, keyRow } from "./keys.ts";
import { markdownQuote, markdownText } from "./markdown-text.ts";

interface SpanSection {
  readonly name: string;
  readonly attributeNames: string;
  readonly summary: string;
  readonly note: string;
  readonly facts: string;
  readonly attributes: readonly KeyRow[];
}

interface View {
  readonly registry: string;
  readonly version: string;
  readonly spans: readonly SpanSection[];
}

const fill = template<View & Header>(`{{header}}

# Spans

Every span that {{registry}} {{version}} opens. Records that are emitted inside one carry its trace_id and span_id.

| Span | Attributes | Summary |
|---|---|---|
{{#each spans}}
| {{name}} | {{attributeNames}} | {{summary}} |
{{/each}}

## Span by span
{{#each spans}}

### {{name}}

{{summary}}

{{note}}

{{facts}}

{{#if attributes}}
| Attribute | Type | Required | Meaning |
|---|---|---|---|
{{#each attributes}}
| {{name}} | {{type}} | {{required}} | {{text}} |
{{/each}}
{{/if}}
{{/each}}
`);

/** `spans.md`: the table of spans, then each of them in full. */
export const spansPage: Emitter = {
  name: "spans-page",
  emit(registry) {
    if (registry.spans.length === 0) return [];
    return docsPage(registry, "spans.md", fill, {
      registry: markdownText(registry.name),
      version: markdownText(registry.version),
      spans: registry.spans.map((span) => sectionOf(span, registry)),
    });
  },
};

function sectionOf(span: SpanKind, registry: Registry): SpanSection {
  const metrics = registry.metrics.filter((metric) =>
    metric.from.some((source) => source.kind === "span" && source.name === span.name),
  );
  return {
    name: markdownText(span.name),
    attributeNames: span.attributes.map((attribute) => markdownText(attribute.name)).join(", "),
    summary: markdownText(span.summary),
    note: span.note === undefined ? "" : markdownQuote(span.note),
    attributes: span.attributes.map(keyRow),
    facts: factLines([
      fact("Call", `\`spans.${span.identifier}(…)\``),
      fact("Metrics fed", metrics.map((metric) => markdownText(metric.name)).join(", ")),
      ...entryFacts(span, registry),
    ]),
  };
}
