import type { DataKey, LogEvent, Registry } from "../../model/registry.ts";
import { alike } from "../alike.ts";
import { earlyReads, metricPlaces } from "./early-reads.ts";
import { type LineLayout, lineLayout } from "./event-line.ts";
import { type Feed, feedsOf } from "../feeds.ts";
import { type FieldGroup, groupOf } from "./field-groups.ts";
import { type KeyCode, keyCode } from "./key-code.ts";
import type { Place } from "./place.ts";

/** What is decided of an event before any of its code is printed; several parts of the file ask for it. */
export interface EventPlan {
  readonly event: LogEvent;
  /** The standard fields that it may carry. */
  readonly group: FieldGroup;
  /** The metrics that it feeds. */
  readonly feeds: readonly Feed[];
  /** What is read before it is known whether there will be a record. */
  readonly early: readonly Place[];
  /** Those of the early reads whose values its metrics take, in the order of their function's parameters. */
  readonly fed: readonly Place[];
  readonly codeOf: (key: DataKey) => KeyCode;
  readonly layout: LineLayout;
}

/** The plans of a registry's events, in its order. */
export function eventPlans(registry: Registry, groups: readonly FieldGroup[]): readonly EventPlan[] {
  const layout = lineLayout(registry);
  const codeOf = alike((key) => keyCode("data", key));
  return registry.events.map((event) => {
    const group = groupOf(groups, event.severity);
    const feeds = feedsOf(registry, event);
    const early = earlyReads(event, feeds, group);
    return { event, group, feeds, early, fed: metricPlaces(event, feeds, early), codeOf, layout };
  });
}
