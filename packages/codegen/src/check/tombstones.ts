import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { DataKey } from "../model/registry.ts";
import type { Check } from "./check.ts";

/**
 * A reserved name may not come back. A reserved key is one of every event, span and field (`reason`), or of one event or
 * span (`run.end.reason`).
 */
export const checkTombstones: Check = ({ reserved, events, metrics, spans, fields }, report) => {
  const [deadEvents, deadMetrics, deadKeys] = [
    new Set(reserved.events),
    new Set(reserved.metrics),
    new Set(reserved.keys),
  ];
  if (deadEvents.size + deadMetrics.size + deadKeys.size === 0) return;
  const dead = (name: string, what: string, span: (typeof events)[number]["span"]): void =>
    report(diagnostic("name/tombstone", span, { data: { name, what } }));
  const checkKeys = (owner: string, keys: readonly DataKey[]): void => {
    if (deadKeys.size === 0) return;
    for (const key of keys) {
      if (deadKeys.has(key.name) || deadKeys.has(`${owner}.${key.name}`)) dead(key.name, "a data key", key.span);
    }
  };
  for (const { name, span, keys } of events) {
    if (deadEvents.has(name)) dead(name, "an event", span);
    checkKeys(name, keys);
  }
  for (const { name, attributes } of spans) checkKeys(name, attributes);
  for (const { name, span } of fields) if (deadKeys.has(name)) dead(name, "a standard field", span);
  for (const { name, span } of metrics) if (deadMetrics.has(name)) dead(name, "a metric", span);
};
