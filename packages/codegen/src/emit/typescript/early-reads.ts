import type { LogEvent, Registry } from "../../model/registry.ts";
import { placesFed } from "./event-metrics.ts";
import type { FieldGroup } from "./field-groups.ts";
import { type Place, placeOf } from "./place.ts";

/**
 * The properties that are read before it is known whether there will be a record: what feeds a metric, and what sampling
 * goes by. The fields come first, each object in its declared order, so that the place of one that throws is known.
 */
export function earlyReads(registry: Registry, event: LogEvent, group: FieldGroup): readonly Place[] {
  const wanted = new Set(placesFed(registry, event).map(nameOf));
  if (event.sample?.by !== undefined) wanted.add(nameOf(placeOf(event.sample.by, event)));
  if (wanted.size === 0) return [];
  const places: readonly Place[] = [
    ...group.fields.map(({ name }): Place => ({ from: "fields", name })),
    ...event.keys.map(({ name }): Place => ({ from: "data", name })),
  ];
  return places.filter((place) => wanted.has(nameOf(place)));
}

/** Those of the early reads whose values the event's metrics take, in the order of their function's parameters. */
export function metricPlaces(registry: Registry, event: LogEvent, early: readonly Place[]): readonly Place[] {
  const fed = new Set(placesFed(registry, event).map(nameOf));
  return early.filter((place) => fed.has(nameOf(place)));
}

/** The standard fields that some event of a group reads early: what the group's writer takes as they are. */
export function earlyFields(registry: Registry, group: FieldGroup): readonly string[] {
  const early = new Set<string>();
  for (const event of registry.events) {
    if (!group.severities.includes(event.severity)) continue;
    for (const { from, name } of earlyReads(registry, event, group)) if (from === "fields") early.add(name);
  }
  return group.fields.map(({ name }) => name).filter((name) => early.has(name));
}

function nameOf({ from, name }: Place): string {
  return `${from} ${name}`;
}
