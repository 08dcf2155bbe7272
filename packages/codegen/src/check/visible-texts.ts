import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Check } from "./check.ts";
import { everyKey } from "./every-key.ts";

/** Controls other than line ends and tabs, bidirectional and zero-width characters, surrogates without a partner. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Texts should look like what they say. */
export const checkVisibleTexts: Check = (registry, report) => {
  const { events, metrics, spans, errors } = registry;
  const keys = everyKey(registry).filter(({ name, attribute }) => attribute !== name);
  for (const { summary = "", note = "", span, ...rest } of [...events, ...metrics, ...spans, ...errors, ...keys]) {
    const values = "values" in rest ? (rest.values ?? []) : [];
    const found = [summary, note, ...values]
      .map((text) => INVISIBLE.exec(text)?.[0])
      .find((each) => each !== undefined);
    if (found === undefined) continue;
    const character = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    report(diagnostic("text/invisible-character", span, { data: { character } }));
  }
};
