import type { MetricSource } from "@logwright/runtime/contract";
import type { LogEvent, Metric, Registry } from "../../model/registry.ts";
import { access } from "./access.ts";
import { labelsType } from "./metrics.ts";
import { tsCall } from "./ts-call.ts";
import type { TsFile } from "./ts-file.ts";
import { tsKey, tsString } from "./ts-text.ts";

/** How each instrument takes a value, and how it counts one. */
const RECORD: Readonly<Record<Metric["kind"], readonly [record: string, one: readonly string[]]>> = {
  counter: ["inc", []],
  gauge: ["set", ["1"]],
  histogram: ["observe", ["1"]],
  updown: ["add", ["1"]],
};

/**
 * The statements that record the metrics which an event feeds: those that name it, and those that name its severity.
 * Values that are no numbers are passed over; the record says what is wrong with them.
 */
export function metricLines(file: TsFile, registry: Registry, event: LogEvent, indent: string): readonly string[] {
  const feeds = feedsOf(registry);
  const fed = [...(feeds.get(`event ${event.name}`) ?? []), ...(feeds.get(`severity ${event.severity}`) ?? [])];
  fed.sort((a, b) => a.order - b.order);
  return fed.flatMap(({ metric, source }) => sourceLines(file, metric, source, event, indent));
}

/** A metric and one of its sources; `order` is that of the registry. */
interface Feed {
  readonly metric: Metric;
  readonly source: MetricSource;
  readonly order: number;
}

const feedsByRegistry = new WeakMap<Registry, ReadonlyMap<string, readonly Feed[]>>();

/** What every event and severity feeds, looked up once a registry: the product of events and metrics is large. */
function feedsOf(registry: Registry): ReadonlyMap<string, readonly Feed[]> {
  const known = feedsByRegistry.get(registry);
  if (known !== undefined) return known;
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
  event: LogEvent,
  indent: string,
): readonly string[] {
  const [record, one] = RECORD[metric.kind];
  const instrument = `${file.valueFrom("./metrics.ts", "metrics")}${access(metric.identifier)}.${record}`;
  const labels = Object.entries(source.labels);
  if (source.value === undefined) {
    const args = labels.length === 0 ? one : ["1", labelText(file, metric, labels, event)];
    return tsCall(`${indent}${instrument}`, args, ";");
  }
  const value = placeOf(source.value, event);
  const args = labels.length === 0 ? [value] : [value, labelText(file, metric, labels, event)];
  return [
    `${indent}if (typeof ${value} === "number") {`,
    ...tsCall(`${indent}  ${instrument}`, args, ";"),
    `${indent}}`,
  ];
}

function labelText(
  file: TsFile,
  metric: Metric,
  labels: readonly (readonly [string, string])[],
  event: LogEvent,
): string {
  const type = file.typeFrom("./metrics.ts", labelsType(metric));
  const parts = labels.map(([label, key]) => `${tsKey(label)}: ${placeOf(key, event)} as ${type}[${tsString(label)}]`);
  return `{ ${parts.join(", ")} }`;
}

/** Where a value stands: among the event's data, else among the standard fields. */
export function placeOf(name: string, event: LogEvent): string {
  return `${event.keys.some((key) => key.name === name) ? "data" : "fields"}${access(name)}`;
}
