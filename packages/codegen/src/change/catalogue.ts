import type { EventRule } from "./catalogue/event.ts";
import { eventRules } from "./catalogue/event.ts";
import type { KeyRule } from "./catalogue/key.ts";
import { keyRules } from "./catalogue/key.ts";
import type { MetricRule } from "./catalogue/metric.ts";
import { metricRules } from "./catalogue/metric.ts";
import type { RecordRule } from "./catalogue/record.ts";
import { recordRules } from "./catalogue/record.ts";
import type { ChangeEntry } from "./category.ts";

/** A rule is permanent: approvals name it. */
export type ChangeRule = EventRule | KeyRule | MetricRule | RecordRule;

/** Every kind of change. docs/breaking-changes.md is generated from this table; a test demands a pair of registries for each. */
export const changeCatalogue: Readonly<Record<ChangeRule, ChangeEntry>> = {
  ...eventRules,
  ...keyRules,
  ...metricRules,
  ...recordRules,
};

/** The names of all rules, in the order of the catalogue. */
export const CHANGE_RULES: readonly ChangeRule[] = Object.keys(changeCatalogue) as ChangeRule[];
