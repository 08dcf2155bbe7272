import { DenyList } from "@logwright/runtime/redact";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source/span.ts";
import type { Check } from "./check.ts";
import { findInNames } from "./every-key.ts";

/** A key that the filter drops always should not be declared. */
export const checkDeniedKeys: Check = (registry, report) => {
  const denied = new DenyList(registry.redaction.deny);
  const say = (name: string, entry: string, span: Span): void => {
    const help = { message: "log something else, for example a keyed hash under another name (hash: true)" };
    report(diagnostic("redaction/denied-key", span, { data: { name, entry }, help }));
  };
  for (const { key, found } of findInNames(registry, (name) => denied.entryOf(name))) say(key.name, found, key.span);
  for (const { labels, span } of registry.metrics) {
    for (const { name } of labels) {
      const entry = denied.entryOf(name);
      if (entry !== undefined) say(name, entry, span);
    }
  }
};
