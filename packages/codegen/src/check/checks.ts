import type { Report } from "../diagnostics/diagnostic.ts";
import type { Registry } from "../model/registry.ts";
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
import { checkSince } from "./since.ts";
import { checkSummaries } from "./summaries.ts";
import { checkTombstones } from "./tombstones.ts";
import { checkTypeWords } from "./type-words.ts";
import { checkUnitWords } from "./unit-words.ts";
import { checkUnusedAttributes } from "./unused-attributes.ts";
import { checkVisibleTexts } from "./visible-texts.ts";

/** Every check. Adding one is one file and one line here. */
const checks: readonly Check[] = [
  checkIdentifiers,
  checkLayoutNames,
  checkExportedNames,
  checkPromtool,
  checkTombstones,
  checkDeniedKeys,
  checkForbiddenTexts,
  checkDeprecations,
  checkExpiry,
  checkBreakRules,
  checkSince,
  checkUnusedAttributes,
  checkNearDuplicates,
  checkKeyStyle,
  checkTypeWords,
  checkUnitWords,
  checkSummaries,
  checkPrefix,
  checkVisibleTexts,
];

/** Runs every check over a resolved registry. */
export function checkRegistry(registry: Registry, report: Report, today?: string): void {
  for (const check of checks) check(registry, report, today);
}
