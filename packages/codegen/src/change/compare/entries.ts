import { SEVERITIES } from "@logwright/runtime/contract";
import type { Entry, ErrorCode, LogEvent, Registry, SpanKind } from "../../model/registry.ts";
import { STABILITIES } from "../../model/vocabulary.ts";
import type { Span } from "../../source/span.ts";
import type { ChangeRule } from "../catalogue.ts";
import type { Place, ReportChange } from "../change.ts";
import { isReworded } from "./deprecations.ts";
import { compareKeys } from "./keys.ts";
import { byName, pairsOf } from "./pairs.ts";

/** What every entry says of itself. */
function compareEntry(before: Entry, after: Entry, place: Place, report: ReportChange): void {
  if (before.deprecated === undefined && after.deprecated !== undefined) report("ENTRY_DEPRECATED", after.name, place);
  if (STABILITIES.indexOf(after.stability) < STABILITIES.indexOf(before.stability)) {
    report("ENTRY_STABILITY_LOWERED", after.name, place, { before: before.stability, after: after.stability });
  }
  if (before.summary !== after.summary || before.note !== after.note || isReworded(before, after))
    report("ENTRY_TEXT_CHANGED", after.name, place);
}

/** Reports which entries came, which are gone, and how those that stayed differ: in what all say of themselves, then in `details`. */
export function compareEntries<E extends Entry>(
  [before, after]: readonly [before: readonly E[], after: readonly E[]],
  rules: { readonly added: ChangeRule; readonly deleted: ChangeRule },
  root: Span,
  report: ReportChange,
  details: (before: E, after: E, place: Place) => void = () => undefined,
): void {
  const { added, deleted, kept } = pairsOf(before, after, byName);
  for (const { name, span, stability } of added) report(rules.added, name, { after: span, stability });
  for (const { name, span, stability } of deleted)
    report(rules.deleted, name, { after: root, before: span, stability });
  for (const [old, now] of kept) {
    const place = { before: old.span, after: now.span, stability: old.stability };
    compareEntry(old, now, place, report);
    details(old, now, place);
  }
}

export function compareEvents(before: Registry, after: Registry, root: Span, report: ReportChange): void {
  const rules = { added: "EVENT_ADD", deleted: "EVENT_NO_DELETE" } as const;
  compareEntries<LogEvent>([before.events, after.events], rules, root, report, (old, now, place) => {
    compareEvent(old, now, place, report);
  });
}

function compareEvent(before: LogEvent, after: LogEvent, place: Place, report: ReportChange): void {
  if (before.method !== after.method)
    report("EVENT_METHOD_CHANGED", after.name, place, { before: before.method, after: after.method });
  if (before.severity !== after.severity) {
    const lowered = SEVERITIES.indexOf(after.severity) < SEVERITIES.indexOf(before.severity);
    const rule = lowered ? "EVENT_SEVERITY_LOWERED" : "EVENT_SEVERITY_RAISED";
    report(rule, after.name, place, { before: before.severity, after: after.severity });
  }
  const sample = { before: before.sample?.every ?? 1, after: after.sample?.every ?? 1 };
  if (sample.before < sample.after) report("EVENT_SAMPLE_RAISED", after.name, place, sample);
  if (sample.before > sample.after) report("EVENT_SAMPLE_LOWERED", after.name, place, sample);
  const by = { before: before.sample?.by ?? "their number", after: after.sample?.by ?? "their number" };
  if (before.sample !== undefined && after.sample !== undefined && by.before !== by.after)
    report("EVENT_SAMPLE_KEY_CHANGED", after.name, place, by);
  const rate = { before: before.rateLimit?.perSecond ?? Infinity, after: after.rateLimit?.perSecond ?? Infinity };
  if (rate.before > rate.after) report("EVENT_RATE_TIGHTENED", after.name, place, rate);
  if (rate.before < rate.after) report("EVENT_RATE_LOOSENED", after.name, place, rate);
  const burst = { before: before.rateLimit?.burst ?? Infinity, after: after.rateLimit?.burst ?? Infinity };
  if (rate.before === rate.after && burst.before > burst.after) report("EVENT_BURST_LOWERED", after.name, place, burst);
  if (rate.before === rate.after && burst.before < burst.after) report("EVENT_BURST_RAISED", after.name, place, burst);
  compareKeys(before.keys, after.keys, { name: after.name, place }, report);
}

export function compareSpans(before: Registry, after: Registry, root: Span, report: ReportChange): void {
  const rules = { added: "SPAN_ADD", deleted: "SPAN_NO_DELETE" } as const;
  compareEntries<SpanKind>([before.spans, after.spans], rules, root, report, (old, now, place) => {
    const identifiers = { before: old.identifier, after: now.identifier };
    if (old.identifier !== now.identifier) report("SPAN_IDENTIFIER_CHANGED", now.name, place, identifiers);
    compareKeys(old.attributes, now.attributes, { name: now.name, place }, report);
  });
}

export function compareErrors(before: Registry, after: Registry, root: Span, report: ReportChange): void {
  const rules = { added: "ERROR_ADD", deleted: "ERROR_NO_DELETE" } as const;
  compareEntries<ErrorCode>([before.errors, after.errors], rules, root, report);
}
