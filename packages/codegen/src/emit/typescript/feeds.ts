import type { MetricSource } from "@logwright/runtime/contract";
import type { LogEvent, Metric, Registry, SpanKind } from "../../model/registry.ts";

/** A metric and one of its sources; `order` is that of the registry. */
export interface Feed {
  readonly metric: Metric;
  readonly source: MetricSource;
  readonly order: number;
}

/** By the kind and the name of what feeds them. */
type Feeds = Readonly<Record<MetricSource["kind"], Map<string, Feed[]>>>;

const NONE: readonly Feed[] = [];

const feedsByRegistry = new WeakMap<Registry, Feeds>();

/** What an event feeds, by its name and by its severity, in the order of the registry. */
export function feedsOf(registry: Registry, event: LogEvent): readonly Feed[] {
  const feeds = feedsIn(registry);
  const named = feeds.event.get(event.name);
  const graded = feeds.severity.get(event.severity);
  if (named === undefined || graded === undefined) return named ?? graded ?? NONE;
  return [...named, ...graded].sort((a, b) => a.order - b.order);
}

/** What a span feeds, in the order of the registry. */
export function feedsOfSpan(registry: Registry, span: SpanKind): readonly Feed[] {
  return feedsIn(registry).span.get(span.name) ?? NONE;
}

/** What feeds what, collected once a registry: the product of its events and metrics is large. */
function feedsIn(registry: Registry): Feeds {
  const known = feedsByRegistry.get(registry);
  if (known !== undefined) return known;
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
