import { Filter } from "@logwright/runtime/redact";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Registry } from "../model/registry.ts";
import type { Span } from "../source/span.ts";
import type { Check } from "./check.ts";
import { everyKey } from "./every-key.ts";

/**
 * Names and closed values go through the filter like everything else, so a pattern must not match them. The filter of the
 * runtime decides: what a hardened pattern sees through (separators, look-alike letters) is its business alone.
 */
export const checkForbiddenTexts: Check = (registry, report) => {
  const { patterns, caps } = registry.redaction;
  if (patterns.length === 0) return;
  const filter = new Filter({ deny: [], patterns, caps });
  for (const [text, span] of fixedTexts(registry)) {
    const refusal = filter.keyRefusal(text);
    if (refusal?.reason !== "pattern") continue;
    report(diagnostic("redaction/forbidden-text", span, { data: { text, pattern: refusal.rule ?? "" } }));
  }
};

/** Every text that stands in records as it is written, with its first place. */
function fixedTexts(registry: Registry): ReadonlyMap<string, Span> {
  const { all, telling } = everyKey(registry);
  const first = new Map<string, Span>();
  const add = (text: string, span: Span): void => {
    if (!first.has(text)) first.set(text, span);
  };
  for (const group of [registry.events, registry.spans, registry.errors, all])
    for (const { name, span } of group) add(name, span);
  for (const { values = [], span } of telling) for (const value of values) add(value, span);
  for (const { labels, span } of registry.metrics)
    for (const { name, values = [] } of labels) for (const text of [name, ...values]) add(text, span);
  return first;
}
