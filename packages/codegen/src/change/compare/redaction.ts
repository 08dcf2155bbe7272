import type { PatternSpec, RedactionCaps, RedactionRules } from "@logwright/runtime/contract";
import { DenyList } from "@logwright/runtime/redact";
import type { Registry } from "../../model/registry.ts";
import type { Span } from "../../source/span.ts";
import type { Place, ReportChange } from "../change.ts";
import { byName, pairsOf } from "./pairs.ts";

/** The rules of the filter: what is taken away lets something leave. */
export function compareRedaction(
  { redaction: before }: Registry,
  { redaction: after }: Registry,
  root: Span,
  report: ReportChange,
): void {
  const place = { after: root };
  if (!before.strict && after.strict) report("STRICT_ON", "strict", place);
  if (before.strict && !after.strict) report("STRICT_OFF", "strict", place);
  for (const key of deniedBy(after, before)) report("DENY_ADDED", key, place);
  for (const key of deniedBy(before, after)) report("DENY_NO_DELETE", key, place);
  comparePatterns(before.patterns, after.patterns, place, report);
  compareCaps(before.caps, after.caps, place, report);
}

/** What the one list denies and the other does not, however either spells it. */
function deniedBy({ deny }: RedactionRules, other: RedactionRules): readonly string[] {
  const denied = new DenyList(other.deny);
  return deny.filter((key) => denied.entryOf(key) === undefined);
}

function comparePatterns(
  before: readonly PatternSpec[],
  after: readonly PatternSpec[],
  place: Place,
  report: ReportChange,
): void {
  const { added, deleted, kept } = pairsOf(before, after, byName);
  for (const pattern of added) report("PATTERN_ADDED", pattern.name, place);
  for (const pattern of deleted) report("PATTERN_NO_DELETE", pattern.name, place);
  for (const [old, now] of kept) {
    const values = { before: patternText(old), after: patternText(now) };
    if (values.before !== values.after) report("PATTERN_CHANGED", now.name, place, values);
  }
}

function patternText({ match, where, hardened }: PatternSpec): string {
  return `${match} ${where}${hardened ? ", hardened" : ""}`;
}

const CAPPED: Readonly<Record<keyof RedactionCaps, string>> = { string: "text", list: "list", map: "dictionary" };

function compareCaps(before: RedactionCaps, after: RedactionCaps, place: Place, report: ReportChange): void {
  for (const [cap, what] of Object.entries(CAPPED) as [keyof RedactionCaps, string][]) {
    const values = { before: before[cap], after: after[cap] };
    if (values.before < values.after) report("CAP_RAISED", what, place, values);
    if (values.before > values.after) report("CAP_LOWERED", what, place, values);
  }
}
