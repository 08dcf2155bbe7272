import type { KeySpec, MetricSource } from "@logwright/runtime/contract";
import type { LogEvent, Metric, Registry } from "../../model/registry.ts";
import type { FieldGroup } from "./field-groups.ts";
import { labelledCall, labelText } from "./label-text.ts";
import { type Place, placeOf } from "./place.ts";
import { recordingCall } from "./recording-call.ts";
import { tsCall } from "./ts-call.ts";
import type { TsFile } from "./ts-file.ts";

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

/**
 * Prints the statements that record the metrics which an event feeds, those that name it and those that name its severity,
 * from the variables that hold what was read.
 * Values that are no numbers are passed over; the record says what is wrong with them.
 */
export function printRecording(file: TsFile, feeds: readonly Feed[], carrier: Carrier, indent: string): void {
  for (const feed of feeds) file.line(recordingText(file, feed, carrier, indent));
}

/** The properties whose values an event's metrics take. */
export function placesFed(event: LogEvent, feeds: readonly Feed[]): readonly Place[] {
  return feeds.flatMap(({ source: { labels, value } }) =>
    [...Object.values(labels), ...(value === undefined ? [] : [value])].map((name) => placeOf(name, event)),
  );
}

/** What an event feeds, by its name and by its severity, in the order of the registry. */
export function feedsOf(registry: Registry, event: LogEvent): readonly Feed[] {
  const feeds = feedsByRegistry.get(registry) ?? collectFeeds(registry);
  const named = feeds.event.get(event.name);
  const graded = feeds.severity.get(event.severity);
  if (named === undefined || graded === undefined) return named ?? graded ?? NONE;
  return [...named, ...graded].sort((a, b) => a.order - b.order);
}

/** What of the metrics goes into the text of an event. */
export function feedsIn({ feeds }: { readonly feeds: readonly Feed[] }): readonly object[] {
  return feeds.flatMap(({ metric, source }) => [metric, source]);
}

const NONE: readonly Feed[] = [];

/** By the kind and the name of what feeds them. */
type Feeds = Readonly<Record<MetricSource["kind"], Map<string, Feed[]>>>;

const feedsByRegistry = new WeakMap<Registry, Feeds>();

/** What every event and severity feeds, looked up once a registry: the product of events and metrics is large. */
function collectFeeds(registry: Registry): Feeds {
  const feeds: Feeds = { event: new Map(), severity: new Map(), span: new Map() };
  let order = 0;
  for (const metric of registry.metrics) {
    for (const source of metric.from) {
      const ofKind = feeds[source.kind];
      const feed = { metric, source, order: order++ };
      const others = ofKind.get(source.name);
      if (others === undefined) ofKind.set(source.name, [feed]);
      else others.push(feed);
    }
  }
  feedsByRegistry.set(registry, feeds);
  return feeds;
}

function recordingText(file: TsFile, { metric, source }: Feed, carrier: Carrier, indent: string): string {
  const instrument = recordingCall(file, metric);
  const labels = Object.entries(source.labels).map(([label, name]) =>
    labelText(file, metric, label, keyIn(carrier, name), placeOf(name, carrier.event).local),
  );
  if (source.value === undefined) {
    const before = indent + instrument;
    const one = metric.kind === "counter" ? [] : ["1"]; // a counter counts one where nothing is said
    return labels.length === 0 ? tsCall(before, one, ";") : labelledCall(before, "1", labels);
  }
  const value = placeOf(source.value, carrier.event).local;
  const before = `${indent}  ${instrument}`;
  const call = labels.length === 0 ? tsCall(before, [value], ";") : labelledCall(before, value, labels);
  return `${indent}if (typeof ${value} === "number") {\n${call}\n${indent}}`;
}

function keyIn({ event, group }: Carrier, name: string): KeySpec | undefined {
  const isNamed = (key: KeySpec): boolean => key.name === name;
  return event.keys.find(isNamed) ?? group.fields.find(isNamed);
}
