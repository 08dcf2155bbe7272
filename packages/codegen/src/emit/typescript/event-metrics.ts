import type { KeySpec, MetricSource } from "@logwright/runtime/contract";
import type { LogEvent, Metric, Registry } from "../../model/registry.ts";
import type { FieldGroup } from "./field-groups.ts";
import { labelledCall, labelText } from "./label-text.ts";
import { localOf, type Place, placeOf } from "./place.ts";
import { recordingCall } from "./recording-call.ts";
import { tsCall } from "./ts-call.ts";
import type { TsFile } from "./ts-file.ts";

/**
 * The statements that record the metrics which an event feeds, those that name it and those that name its severity, from
 * the variables that hold what was read.
 * Values that are no numbers are passed over; the record says what is wrong with them.
 */
export function metricLines(
  file: TsFile,
  registry: Registry,
  event: LogEvent,
  group: FieldGroup,
  indent: string,
): readonly string[] {
  return feedsOf(registry, event).flatMap(({ metric, source }) =>
    sourceLines(file, metric, source, { event, group }, indent),
  );
}

/** The properties whose values an event's metrics take. */
export function placesFed(registry: Registry, event: LogEvent): readonly Place[] {
  return feedsOf(registry, event).flatMap(({ source }) =>
    [...Object.values(source.labels), ...(source.value === undefined ? [] : [source.value])].map((name) =>
      placeOf(name, event),
    ),
  );
}

/** What an event carries: its own data, and the standard fields of its severity. */
interface Carrier {
  readonly event: LogEvent;
  readonly group: FieldGroup;
}

/** A metric and one of its sources; `order` is that of the registry. */
export interface Feed {
  readonly metric: Metric;
  readonly source: MetricSource;
  readonly order: number;
}

/** What an event feeds, by its name and by its severity, in the order of the registry. */
export function feedsOf(registry: Registry, event: LogEvent): readonly Feed[] {
  const feeds = feedsByRegistry.get(registry) ?? collectFeeds(registry);
  const named = feeds.get(`event ${event.name}`);
  const graded = feeds.get(`severity ${event.severity}`);
  if (named === undefined || graded === undefined) return named ?? graded ?? NONE;
  return [...named, ...graded].sort((a, b) => a.order - b.order);
}

const NONE: readonly Feed[] = [];

const feedsByRegistry = new WeakMap<Registry, ReadonlyMap<string, readonly Feed[]>>();

/** What every event and severity feeds, looked up once a registry: the product of events and metrics is large. */
function collectFeeds(registry: Registry): ReadonlyMap<string, readonly Feed[]> {
  const feeds = new Map<string, Feed[]>();
  let order = 0;
  for (const metric of registry.metrics) {
    for (const source of metric.from) {
      const name = `${source.kind} ${source.name}`;
      const feed = { metric, source, order: order++ };
      const others = feeds.get(name);
      if (others === undefined) feeds.set(name, [feed]);
      else others.push(feed);
    }
  }
  feedsByRegistry.set(registry, feeds);
  return feeds;
}

function sourceLines(
  file: TsFile,
  metric: Metric,
  source: MetricSource,
  carrier: Carrier,
  indent: string,
): readonly string[] {
  const instrument = recordingCall(file, metric);
  const labels = Object.entries(source.labels).map(([label, name]) =>
    labelText(file, metric, label, keyIn(carrier, name), localOf(placeOf(name, carrier.event))),
  );
  if (source.value === undefined) {
    const before = indent + instrument;
    const one = metric.kind === "counter" ? [] : ["1"]; // a counter counts one where nothing is said
    return labels.length === 0 ? tsCall(before, one, ";") : labelledCall(before, "1", labels);
  }
  const value = localOf(placeOf(source.value, carrier.event));
  const before = `${indent}  ${instrument}`;
  return [
    `${indent}if (typeof ${value} === "number") {`,
    ...(labels.length === 0 ? tsCall(before, [value], ";") : labelledCall(before, value, labels)),
    `${indent}}`,
  ];
}

function keyIn({ event, group }: Carrier, name: string): KeySpec | undefined {
  const isNamed = (key: KeySpec): boolean => key.name === name;
  return event.keys.find(isNamed) ?? group.fields.find(isNamed);
}
