import type { Registry } from "../model/registry.ts";
import type { Span } from "../source/span.ts";
import { type Change, changeOf, type ReportChange } from "./change.ts";
import { compareErrors, compareEvents, compareSpans } from "./compare/entries.ts";
import { compareFields } from "./compare/keys.ts";
import { compareMetrics } from "./compare/metrics.ts";
import { compareRecord } from "./compare/record.ts";
import { compareRedaction } from "./compare/redaction.ts";

type Compare = (before: Registry, after: Registry, root: Span, report: ReportChange) => void;

/** Every comparison. Adding one is one file and one line here. */
const comparisons: readonly Compare[] = [
  compareRecord,
  compareRedaction,
  compareFields,
  compareErrors,
  compareEvents,
  compareMetrics,
  compareSpans,
];

/** All differences between two versions of a registry, in the order of the language's sections. */
export function changesBetween(before: Registry, after: Registry): readonly Change[] {
  const changes: Change[] = [];
  const report: ReportChange = (...change) => changes.push(changeOf(...change));
  for (const compare of comparisons) compare(before, after, rootOf(after), report);
  return changes;
}

/** The beginning of a registry: the place of what is not there any more. */
export function rootOf({ sources }: Registry): Span {
  const start = { line: 1, column: 1, offset: 0 };
  return { file: sources[0]?.file ?? "registry.yaml", start, end: start, length: 0 };
}
