import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { DataKey } from "../model/registry.ts";
import type { Check } from "./check.ts";
import { everyKey } from "./every-key.ts";

/** Controls other than line ends and tabs, bidirectional and zero-width characters, surrogates without a partner. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Texts should look like what they say. */
export const checkVisibleTexts: Check = (registry, report) => {
  const { events, metrics, spans, errors } = registry;
  const keys = everyKey(registry).filter(({ name, attribute }) => attribute !== name);
  for (const entry of [...events, ...metrics, ...spans, ...errors, ...keys]) {
    const found = invisibleIn(entry.summary) ?? invisibleIn(entry.note) ?? invisibleInAny(valuesOf(entry));
    if (found === undefined) continue;
    const character = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    report(diagnostic("text/invisible-character", entry.span, { data: { character } }));
  }
};

function valuesOf(entry: object): readonly string[] | undefined {
  return (entry as Partial<DataKey>).values;
}

function invisibleIn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : INVISIBLE.exec(text)?.[0];
}

function invisibleInAny(texts: readonly string[] | undefined): string | undefined {
  return texts?.map(invisibleIn).find((found) => found !== undefined);
}
