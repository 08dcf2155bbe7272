import type { PatternSpec } from "@logwright/runtime/contract";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Registry } from "../model/registry.ts";
import type { Span } from "../source/span.ts";
import type { Check } from "./check.ts";
import { everyKey } from "./every-key.ts";

interface Text {
  readonly text: string;
  readonly span: Span;
}

/** Names and closed values go through the filter like everything else, so a pattern must not match them. */
export const checkForbiddenTexts: Check = (registry, report) => {
  if (registry.redaction.patterns.length === 0) return;
  const matchers = registry.redaction.patterns.map((pattern) => ({ pattern, matches: matcher(pattern) }));
  const seen = new Set<string>();
  for (const { text, span } of fixedTexts(registry)) {
    if (seen.has(text)) continue;
    seen.add(text);
    const hit = matchers.find(({ matches }) => matches(text));
    if (hit === undefined) continue;
    report(diagnostic("redaction/forbidden-text", span, { data: { text, pattern: hit.pattern.name } }));
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

/** What the filter ignores in a hardened pattern: white space, zero-width characters, dashes. */
const IGNORED = /[\s\p{Dash}\p{Default_Ignorable_Code_Point}]/gu;

function matcher({ match, where, hardened }: PatternSpec): (text: string) => boolean {
  const expression = expressionOf(match, where);
  if (expression === undefined) return () => false;
  return (text) => expression.test(text) || (hardened && expression.test(text.normalize("NFKC").replace(IGNORED, "")));
}

/** A pattern that is no expression has been reported already. */
function expressionOf(match: string, where: PatternSpec["where"]): RegExp | undefined {
  try {
    return new RegExp(where === "whole" ? `^(?:${match})$` : match, "u");
  } catch {
    return undefined;
  }
}
