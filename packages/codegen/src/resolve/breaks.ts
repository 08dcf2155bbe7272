import type { Report } from "../diagnostics/diagnostic.ts";
import type { ApprovedBreak } from "../model/registry.ts";
import type { AuthoredRegistry } from "../parse/authored.ts";
import { checkedDate } from "./plain-values.ts";

/** The breaking changes that somebody approved. */
export function resolveBreaks(authored: AuthoredRegistry["breaks"] = [], report: Report): readonly ApprovedBreak[] {
  return authored.map(({ value: { rule, subject, reason, until }, span }) => ({
    rule: rule?.value ?? "",
    subject: subject?.value ?? "",
    reason: reason?.value ?? "",
    ...(until && { until: checkedDate(until, report) }),
    span,
  }));
}
