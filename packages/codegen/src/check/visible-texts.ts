import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { DataKey } from "../model/registry.ts";
import { hexOf, PRINTABLE_ASCII, replaceTreacherous } from "../text/code-units.ts";
import type { Check } from "./check.ts";
import { everyKey } from "./every-key.ts";

/** What a note is laid out with, and the joiners that emoji and some scripts are written with. */
const AT_HOME: ReadonlySet<string> = new Set(["\t", "\n", "\r", "\u200c", "\u200d"]);

/** Texts should look like what they say. */
export const checkVisibleTexts: Check = (registry, report) => {
  const { events, metrics, spans, errors } = registry;
  const keys = everyKey(registry).telling.filter(({ name, attribute }) => attribute !== name);
  for (const group of [events, metrics, spans, errors, keys]) {
    for (const entry of group) {
      const found = invisibleIn(entry.summary) ?? invisibleIn(entry.note) ?? invisibleInAny(valuesOf(entry));
      if (found === undefined) continue;
      const character = `U+${hexOf(found).toUpperCase()}`;
      report(diagnostic("text/invisible-character", entry.span, { data: { character } }));
    }
  }
};

function valuesOf(entry: object): readonly string[] | undefined {
  return (entry as Partial<DataKey>).values;
}

function invisibleIn(text: string | undefined): string | undefined {
  if (text === undefined || PRINTABLE_ASCII.test(text)) return undefined;
  let found: string | undefined;
  replaceTreacherous(text, (character) => {
    if (!AT_HOME.has(character)) found ??= character;
    return character;
  });
  return found;
}

function invisibleInAny(texts: readonly string[] | undefined): string | undefined {
  return texts?.map(invisibleIn).find((found) => found !== undefined);
}
