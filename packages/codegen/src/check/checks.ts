import type { Report } from "../diagnostics/diagnostic.ts";
import type { LogEvent, Registry } from "../model/registry.ts";
import type { Check } from "./check.ts";
import { checkBreakRules } from "./break-rules.ts";
import { checkDeniedKeys } from "./denied-keys.ts";
import { checkDeprecations } from "./deprecations.ts";
import { checkExpiry } from "./expiry.ts";
import { checkExportedNames } from "./exported-names.ts";
import { checkForbiddenTexts } from "./forbidden-texts.ts";
import { checkIdentifiers } from "./identifiers.ts";
import { checkKeyStyle } from "./key-style.ts";
import { checkLayoutNames } from "./layout-names.ts";
import { checkNearDuplicates } from "./near-duplicates.ts";
import { checkPrefix } from "./prefix.ts";
import { checkPromtool } from "./promtool.ts";
import { checkSilentAlerts } from "./silent-alerts.ts";
import { checkSince } from "./since.ts";
import { checkSummaries } from "./summaries.ts";
import { checkTombstones } from "./tombstones.ts";
import { checkTypeWords } from "./type-words.ts";
import { checkUnitWords } from "./unit-words.ts";
import { checkUnusedAttributes } from "./unused-attributes.ts";
import { checkVisibleTexts } from "./visible-texts.ts";

interface TableRow {
  readonly check: Check;
  /** `each`: what it says of an event depends on no other event. */
  readonly looksAt: "all" | "each";
}

/** Every check. Adding one is one file and one line here. */
const checks: readonly TableRow[] = [
  { check: checkIdentifiers, looksAt: "all" },
  { check: checkLayoutNames, looksAt: "each" },
  { check: checkExportedNames, looksAt: "all" },
  { check: checkPromtool, looksAt: "all" },
  { check: checkSilentAlerts, looksAt: "all" },
  { check: checkTombstones, looksAt: "each" },
  { check: checkDeniedKeys, looksAt: "each" },
  { check: checkForbiddenTexts, looksAt: "all" },
  { check: checkDeprecations, looksAt: "all" },
  { check: checkExpiry, looksAt: "all" },
  { check: checkBreakRules, looksAt: "all" },
  { check: checkSince, looksAt: "each" },
  { check: checkUnusedAttributes, looksAt: "all" },
  { check: checkNearDuplicates, looksAt: "all" },
  { check: checkKeyStyle, looksAt: "all" },
  { check: checkTypeWords, looksAt: "each" },
  { check: checkUnitWords, looksAt: "all" },
  { check: checkSummaries, looksAt: "each" },
  { check: checkPrefix, looksAt: "all" },
  { check: checkVisibleTexts, looksAt: "each" },
];

/**
 * Runs every check over a resolved registry. `checked`: events that were looked at before, and of which nothing was said;
 * those of now are added.
 */
export function checkRegistry(registry: Registry, report: Report, today?: string, checked?: WeakSet<LogEvent>): void {
  const events = checked === undefined ? registry.events : registry.events.filter((event) => !checked.has(event));
  const unseen = events.length === registry.events.length ? registry : { ...registry, events };
  for (const { check, looksAt } of checks) check(looksAt === "each" ? unseen : registry, report, today);
  for (const event of events) checked?.add(event);
}
