import { Filter } from "@logwright/runtime/redact";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Registry } from "../model/registry.ts";
import type { Span } from "../source/span.ts";
import type { Check } from "./check.ts";
import { everyKey } from "./every-key.ts";

interface Text {
  readonly text: string;
  readonly span: Span;
}

/**
 * Names and closed values go through the filter like everything else, so a pattern must not match them. The filter of the
 * runtime decides: what a hardened pattern sees through (separators, look-alike letters) is its business alone.
 */
export const checkForbiddenTexts: Check = (registry, report) => {
  const { patterns, caps } = registry.redaction;
  if (patterns.length === 0) return;
  const filter = new Filter({ deny: [], patterns, caps });
  const seen = new Set<string>();
  for (const { text, span } of fixedTexts(registry)) {
    if (seen.has(text)) continue;
    seen.add(text);
    const refusal = filter.keyRefusal(text);
    if (refusal?.reason !== "pattern") continue;
    report(diagnostic("redaction/forbidden-text", span, { data: { text, pattern: refusal.rule ?? "" } }));
  }
};

function fixedTexts(registry: Registry): readonly Text[] {
  const named = [...registry.events, ...registry.spans, ...registry.errors, ...everyKey(registry)];
  const closed = everyKey(registry).flatMap(({ values = [], span }) => values.map((text) => ({ text, span })));
  const labels = registry.metrics.flatMap(({ labels, span }) =>
    labels.flatMap(({ name, values = [] }) => [name, ...values].map((text) => ({ text, span }))),
  );
  return [...named.map(({ name, span }) => ({ text: name, span })), ...closed, ...labels];
}
