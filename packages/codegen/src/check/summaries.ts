import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Check } from "./check.ts";
import { everyKey } from "./every-key.ts";

/** A summary should say more than the name does. */
export const checkSummaries: Check = (registry, report) => {
  const { events, metrics, spans, errors } = registry;
  const keys = everyKey(registry).telling.filter(({ name, attribute }) => attribute !== name);
  for (const group of [events, metrics, spans, errors, keys]) {
    for (const { name, summary, span } of group) {
      if (summary === undefined || summary === "" || saysMore(summary, name)) continue;
      report(diagnostic("text/repeats-name", span, { data: { name, summary } }));
    }
  }
};

/** Most summaries have a plain word that the name has not, and need not be taken apart. */
function saysMore(summary: string, name: string): boolean {
  const known = name.toLowerCase();
  const isNew = (word: string): boolean => /^[a-z0-9]+$/.test(word) && !known.includes(word) && !ARTICLES.has(word);
  return summary.split(" ").some(isNew) || wordsOf(summary) !== wordsOf(name);
}

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
