import type { Deprecation } from "@logwright/runtime/contract";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { Suggestions } from "../diagnostics/nearest-name.ts";
import type { Span } from "../source/span.ts";
import type { Check } from "./check.ts";
import { everyKey } from "./every-key.ts";

interface Renamable {
  readonly name: string;
  readonly span: Span;
  readonly deprecated?: Deprecation;
}

/** Every rename must lead to a name that is in use: among entries of its kind, for a key among those of its event or span. */
export const checkDeprecations: Check = (registry, report) => {
  const { events, metrics, spans, errors, attributes, fields } = registry;
  const suggestions = new Suggestions();
  const groups: (readonly Renamable[])[] = [events, metrics, spans, errors, attributes, fields];
  if (everyKey(registry).telling.some(isRenamed)) {
    for (const { keys } of events) groups.push(keys);
    for (const span of spans) groups.push(span.attributes);
  }
  for (const group of groups) checkGroup(group, suggestions, report);
};

function isRenamed({ deprecated }: Renamable): boolean {
  return deprecated?.renamedTo !== undefined;
}

function checkGroup(group: readonly Renamable[], suggestions: Suggestions, report: Report): void {
  if (!group.some(isRenamed)) return;
  const byName = new Map(group.map((entry) => [entry.name, entry]));
  for (const { name, span, deprecated } of group) {
    const target = deprecated?.renamedTo;
    if (target === undefined) continue;
    if (byName.has(target)) checkPath(name, span, byName, report);
    else {
      const others = [...byName.keys()].filter((other) => other !== name);
      const nearest = suggestions.nearest(target, others);
      const help = nearest === undefined ? undefined : { message: `did you mean "${nearest}"?` };
      report(diagnostic("deprecated/leads-nowhere", span, { data: { name, target }, help }));
    }
  }
}

function checkPath(start: string, span: Span, byName: ReadonlyMap<string, Renamable>, report: Report): void {
  const path = [start];
  const visited = new Set(path);
  for (
    let next = byName.get(start)?.deprecated?.renamedTo;
    next !== undefined;
    next = byName.get(next)?.deprecated?.renamedTo
  ) {
    path.push(next);
    if (next === start) {
      report(diagnostic("deprecated/circle", span, { data: { name: start, path: shownPath(path) } }));
      return;
    }
    if (visited.has(next)) return;
    visited.add(next);
  }
}

function shownPath(path: readonly string[]): string {
  return (path.length > 8 ? [...path.slice(0, 6), "…", ...path.slice(-1)] : path).join(" -> ");
}
