import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Check } from "./check.ts";

/** A reserved name may not come back. A reserved key is one of every event (`reason`) or of one (`run.end.reason`). */
export const checkTombstones: Check = ({ reserved, events, metrics }, report) => {
  const [deadEvents, deadMetrics, deadKeys] = [
    new Set(reserved.events),
    new Set(reserved.metrics),
    new Set(reserved.keys),
  ];
  const dead = (name: string, what: string, span: (typeof events)[number]["span"]): void =>
    report(diagnostic("name/tombstone", span, { data: { name, what } }));
  for (const { name, span, keys } of events) {
    if (deadEvents.has(name)) dead(name, "an event", span);
    if (deadKeys.size === 0) continue;
    for (const key of keys) {
      if (deadKeys.has(key.name) || deadKeys.has(`${name}.${key.name}`)) dead(key.name, "a data key", key.span);
    }
  }
  for (const { name, span } of metrics) if (deadMetrics.has(name)) dead(name, "a metric", span);
};
