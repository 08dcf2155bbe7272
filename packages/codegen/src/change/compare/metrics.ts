import type { LabelSpec, MetricSource } from "@logwright/runtime/contract";
import type { Alert, Metric, Registry } from "../../model/registry.ts";
import type { Span } from "../../source/span.ts";
import type { Place, ReportChange } from "../change.ts";
import { compareEntries } from "./entries.ts";
import { byName, pairsOf, setChanges } from "./pairs.ts";

export function compareMetrics(before: Registry, after: Registry, root: Span, report: ReportChange): void {
  const rules = { added: "METRIC_ADD", deleted: "METRIC_NO_DELETE" } as const;
  compareEntries<Metric>([before.metrics, after.metrics], rules, root, report, (old, now, place) => {
    compareMetric(old, now, place, report);
    compareLabels(old, now, place, report);
    compareAlerts(old, now, place, report);
  });
}

function compareMetric(before: Metric, after: Metric, place: Place, report: ReportChange): void {
  const { name } = after;
  const changed = (rule: Parameters<ReportChange>[0], old: string, now: string): void => {
    if (old !== now) report(rule, name, place, { before: old, after: now });
  };
  changed("METRIC_IDENTIFIER_CHANGED", before.identifier, after.identifier);
  changed("METRIC_KIND_CHANGED", before.kind, after.kind);
  changed("METRIC_UNIT_CHANGED", before.unit, after.unit);
  changed("METRIC_EXPORTED_CHANGED", before.exported, after.exported);
  if (before.kind === after.kind)
    changed("METRIC_BUCKETS_CHANGED", (before.buckets ?? []).join(", "), (after.buckets ?? []).join(", "));
  const measured = ({ process }: Metric): string =>
    process === undefined ? "the program" : `the runtime (${process})`;
  changed("METRIC_PROCESS_CHANGED", measured(before), measured(after));
  const sources = setChanges(before.from.map(sourceText), after.from.map(sourceText));
  for (const source of sources.added) report("METRIC_SOURCE_ADDED", name, place, { after: source });
  for (const source of sources.deleted) report("METRIC_SOURCE_DELETED", name, place, { before: source });
}

function sourceText({ kind, name, value, labels }: MetricSource): string {
  const by = Object.entries(labels).map(([label, key]) => `${label}: ${key}`);
  return [`${kind} ${name}`, ...(value === undefined ? [] : [value]), ...by].join(", ");
}

function compareLabels(before: Metric, after: Metric, place: Place, report: ReportChange): void {
  const { added, deleted, kept } = pairsOf(before.labels, after.labels, byName);
  const subject = (label: LabelSpec): string => `${after.name}.${label.name}`;
  for (const label of added) report(label.required ? "LABEL_ADD_REQUIRED" : "LABEL_ADD", subject(label), place);
  for (const label of deleted) report("LABEL_NO_DELETE", subject(label), place);
  for (const [old, now] of kept) {
    if (!old.required && now.required) report("LABEL_NOW_REQUIRED", subject(now), place);
    if (old.required && !now.required) report("LABEL_NOW_OPTIONAL", subject(now), place);
    compareLabelValues(old, now, subject(now), place, report);
  }
}

function compareLabelValues(
  before: LabelSpec,
  after: LabelSpec,
  subject: string,
  place: Place,
  report: ReportChange,
): void {
  const caps = { before: before.max ?? Infinity, after: after.max ?? Infinity };
  if (before.values !== undefined && after.values === undefined) return report("LABEL_OPENED", subject, place, caps);
  if (before.values === undefined && after.values !== undefined) return report("LABEL_CLOSED", subject, place);
  const { added, deleted } = setChanges(before.values, after.values);
  for (const value of added) report("LABEL_VALUE_ADDED", subject, place, { after: value });
  for (const value of deleted) report("LABEL_VALUE_DELETED", subject, place, { before: value });
  if (caps.before < caps.after) report("LABEL_CAP_RAISED", subject, place, caps);
  if (caps.before > caps.after) report("LABEL_CAP_LOWERED", subject, place, caps);
}

/** What an alert says, beside its name. */
const ALERT_PARTS = ["when", "for", "severity"] as const satisfies readonly (keyof Alert)[];

function compareAlerts(before: Metric, after: Metric, place: Place, report: ReportChange): void {
  const { added, deleted, kept } = pairsOf(before.alerts, after.alerts, byName);
  for (const alert of added) report("ALERT_ADD", alert.name, { ...place, after: alert.span });
  for (const alert of deleted) report("ALERT_NO_DELETE", alert.name, { ...place, before: alert.span });
  for (const [old, now] of kept) {
    const changed = ALERT_PARTS.filter((part) => old[part] !== now[part]);
    const where = { ...place, before: old.span, after: now.span };
    if (old.summary !== now.summary) report("ENTRY_TEXT_CHANGED", now.name, where);
    if (changed.length > 0) report("ALERT_CHANGED", now.name, where, { after: changed.join(" and ") });
  }
}
