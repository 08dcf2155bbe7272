import type { MetricSource } from "@logwright/runtime/contract";
import type { LogEvent, Metric, Registry } from "../model/registry.ts";

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
  const named = feedsFrom(registry, "event", event.name);
  const graded = feedsFrom(registry, "severity", event.severity);
  if (named.length === 0 || graded.length === 0) return named.length === 0 ? graded : named;
  return [...named, ...graded].sort((a, b) => a.order - b.order);
}

/** What one thing feeds by its name: an event, a severity or a span. In the order of the registry. */
export function feedsFrom(registry: Registry, kind: MetricSource["kind"], name: string): readonly Feed[] {
  return feedsIn(registry)[kind].get(name) ?? NONE;
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
