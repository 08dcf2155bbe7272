import { SEVERITIES } from "@logwright/runtime/contract";
import type { Entry, ErrorCode, LogEvent, Registry, SpanKind } from "../../model/registry.ts";
import { STABILITIES } from "../../model/vocabulary.ts";
import type { Span } from "../../source/span.ts";
import type { Place, ReportChange } from "../change.ts";
import { compareKeys } from "./keys.ts";
import { byName, pairsOf } from "./pairs.ts";

/** Where an entry stood and stands. */
export function placeOf(before: Entry, after: Entry): Place {
  return { before: before.span, after: after.span, stability: before.stability };
}

/** What every entry says of itself. */
export function compareEntry(before: Entry, after: Entry, report: ReportChange): void {
  const place = placeOf(before, after);
  if (before.deprecated === undefined && after.deprecated !== undefined) report("ENTRY_DEPRECATED", after.name, place);
  if (STABILITIES.indexOf(after.stability) < STABILITIES.indexOf(before.stability)) {
    report("ENTRY_STABILITY_LOWERED", after.name, place, { before: before.stability, after: after.stability });
  }
  if (before.summary !== after.summary || before.note !== after.note) report("ENTRY_TEXT_CHANGED", after.name, place);
}

export function compareEvents(before: Registry, after: Registry, root: Span, report: ReportChange): void {
  const { added, deleted, kept } = pairsOf(before.events, after.events, byName);
  for (const event of added) report("EVENT_ADD", event.name, { after: event.span, stability: event.stability });
  for (const event of deleted) {
    report("EVENT_NO_DELETE", event.name, { after: root, before: event.span, stability: event.stability });
  }
  for (const [old, now] of kept) {
    compareEntry(old, now, report);
    compareEvent(old, now, placeOf(old, now), report);
  }
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
  const { added, deleted, kept } = pairsOf<SpanKind>(before.spans, after.spans, byName);
  for (const span of added) report("SPAN_ADD", span.name, { after: span.span, stability: span.stability });
  for (const span of deleted)
    report("SPAN_NO_DELETE", span.name, { after: root, before: span.span, stability: span.stability });
  for (const [old, now] of kept) {
    const place = placeOf(old, now);
    compareEntry(old, now, report);
    const identifiers = { before: old.identifier, after: now.identifier };
    if (old.identifier !== now.identifier) report("SPAN_IDENTIFIER_CHANGED", now.name, place, identifiers);
    compareKeys(old.attributes, now.attributes, { name: now.name, place }, report);
  }
}

export function compareErrors(before: Registry, after: Registry, root: Span, report: ReportChange): void {
  const { added, deleted, kept } = pairsOf<ErrorCode>(before.errors, after.errors, byName);
  for (const code of added) report("ERROR_ADD", code.name, { after: code.span, stability: code.stability });
  for (const code of deleted)
    report("ERROR_NO_DELETE", code.name, { after: root, before: code.span, stability: code.stability });
  for (const [old, now] of kept) compareEntry(old, now, report);
}
