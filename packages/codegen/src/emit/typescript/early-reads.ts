import type { LogEvent, Registry } from "../../model/registry.ts";
import { placesFed } from "./event-metrics.ts";
import { type Feed, feedsOf } from "../feeds.ts";
import type { FieldGroup } from "./field-groups.ts";
import { type Place, placeIn, placeOf } from "./place.ts";

const NONE: readonly Place[] = [];

/**
 * The properties that are read before it is known whether there will be a record: what feeds a metric, and what sampling
 * goes by. The fields come first, each object in its declared order, so that the place of one that throws is known.
 */
export function earlyReads(
  event: LogEvent,
  feeds: readonly Feed[],
  { fields }: Pick<FieldGroup, "fields">,
): readonly Place[] {
  if (feeds.length === 0 && event.sample?.by === undefined) return NONE;
  const wanted = namesFed(event, feeds);
  if (event.sample?.by !== undefined) wanted.add(nameOf(placeOf(event.sample.by, event)));
  if (wanted.size === 0) return NONE;
  const places = [
    ...fields.map(({ name }) => placeIn("fields", name)),
    ...event.keys.map(({ name }) => placeIn("data", name)),
  ];
  return places.filter((place) => wanted.has(nameOf(place)));
}

/** Those of the early reads whose values the event's metrics take, in the order of their function's parameters. */
export function metricPlaces(event: LogEvent, feeds: readonly Feed[], early: readonly Place[]): readonly Place[] {
  if (early.length === 0) return NONE;
  const fed = namesFed(event, feeds);
  return early.filter((place) => fed.has(nameOf(place)));
}

/** Events that may have early reads at all. */
export function askedEarly(registry: Registry): readonly LogEvent[] {
  return registry.events.filter((event) => event.sample?.by !== undefined || feedsOf(registry, event).length > 0);
}

/** The standard fields that some of these events read early if they are of a group: what its writer takes as they are. */
export function earlyFields(
  registry: Registry,
  events: readonly LogEvent[],
  { severities, fields }: Pick<FieldGroup, "severities" | "fields">,
): readonly string[] {
  const early = new Set<string>();
  for (const event of events) {
    if (!severities.includes(event.severity)) continue;
    for (const { from, name } of earlyReads(event, feedsOf(registry, event), { fields }))
      if (from === "fields") early.add(name);
  }
  return fields.map(({ name }) => name).filter((name) => early.has(name));
}

function namesFed(event: LogEvent, feeds: readonly Feed[]): Set<string> {
  return new Set(placesFed(event, feeds).map(nameOf));
}

function nameOf({ from, name }: Place): string {
  return `${from} ${name}`;
}
