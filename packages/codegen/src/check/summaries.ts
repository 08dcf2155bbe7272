import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Check } from "./check.ts";
import { everyKey } from "./every-key.ts";

/** A summary should say more than the name does. */
export const checkSummaries: Check = (registry, report) => {
  const { events, metrics, spans, errors } = registry;
  const keys = everyKey(registry).filter(({ name, attribute }) => attribute !== name);
  for (const { name, summary, span } of [...events, ...metrics, ...spans, ...errors, ...keys]) {
    if (summary === undefined || summary === "" || wordsOf(summary) !== wordsOf(name)) continue;
    report(diagnostic("text/repeats-name", span, { data: { name, summary } }));
  }
};

const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "the", "of"]);

/** The words of a text in one order, whatever joins them. */
function wordsOf(text: string): string {
  const words = text
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words
    .filter((word) => word !== "" && !ARTICLES.has(word))
    .sort()
    .join(" ");
}
