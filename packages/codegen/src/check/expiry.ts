import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Check } from "./check.ts";
import { everyKey } from "./every-key.ts";

/** What was promised for a day that is over. Days are compared as texts, which for ISO 8601 is the same. */
export const checkExpiry: Check = (registry, report, today) => {
  if (today === undefined) return;
  const { events, metrics, spans, errors, breaks } = registry;
  for (const group of [events, metrics, spans, errors, everyKey(registry).telling]) {
    for (const { name, span, deprecated } of group) {
      const date = deprecated?.removeAfter;
      if (date !== undefined && date < today) report(diagnostic("deprecated/expired", span, { data: { name, date } }));
    }
  }
  for (const { rule, subject, until, span } of breaks) {
    if (until !== undefined && until < today)
      report(diagnostic("breaks/expired", span, { data: { rule, subject, date: until } }));
  }
};
