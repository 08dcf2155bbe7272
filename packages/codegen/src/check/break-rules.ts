import { CHANGE_RULES } from "../change/catalogue.ts";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest-name.ts";
import type { Check } from "./check.ts";

/** Approved breaks name rules that exist. */
export const checkBreakRules: Check = ({ breaks }, report) => {
  const known: ReadonlySet<string> = new Set(CHANGE_RULES);
  for (const { rule, span } of breaks) {
    if (known.has(rule)) continue;
    const nearest = nearestName(rule, CHANGE_RULES);
    const help = nearest === undefined ? undefined : { message: `did you mean "${nearest}"?` };
    report(diagnostic("breaks/unknown-rule", span, { data: { rule }, help }));
  }
};
