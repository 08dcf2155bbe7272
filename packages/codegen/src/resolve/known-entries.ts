import type { LogEvent, Metric } from "../model/registry.ts";
import type { AuthoredEvent, AuthoredMetric } from "../parse/authored.ts";
import type { Located } from "../parse/located.ts";
import type { Declared } from "./declared.ts";
import { resolveEvent } from "./events.ts";
import { resolveMetric } from "./metrics.ts";
import type { Scope } from "./scope.ts";
import type { Feeds } from "./sources.ts";

interface KnownEvent {
  readonly name: Located<string>;
  readonly event: LogEvent;
}

interface KnownMetric {
  readonly name: Located<string>;
  readonly metric: Metric;
  /** The events that its sources name, as they were. */
  readonly events: readonly (LogEvent | undefined)[];
}

/**
 * Entries that were resolved: the same authored entry is the same entry of the model again. That holds as long as all
 * that is no event and no metric stays as it was written.
 */
export class KnownEntries {
  readonly #events = new WeakMap<AuthoredEvent, KnownEvent>();
  readonly #metrics = new WeakMap<AuthoredMetric, KnownMetric>();

  event(declared: Declared<AuthoredEvent>, scope: Scope): LogEvent {
    const known = this.#events.get(declared.body);
    if (known === undefined || known.name !== declared.name) {
      const event = resolveEvent(declared, scope);
      this.#events.set(declared.body, { name: declared.name, event });
      return event;
    }
    if (scope.attributes.size > 0) markUsed(known.event, scope);
    return known.event;
  }

  /** A metric is another one when an event that feeds it is. */
  metric(declared: Declared<AuthoredMetric>, prefix: string, feeds: Feeds, scope: Scope): Metric {
    const { name, body } = declared;
    const events = (body.from ?? []).map(({ value }) => feeds.events.get(value.event?.value ?? ""));
    const known = this.#metrics.get(body);
    const isSame = known?.name === name && known.events.every((event, index) => event === events[index]);
    if (isSame) return known.metric;
    const metric = resolveMetric(declared, prefix, feeds, scope);
    this.#metrics.set(body, { name, metric, events });
    return metric;
  }
}

/** What resolving the event would have said of the shared attributes. */
function markUsed({ keys }: LogEvent, { used }: Scope): void {
  for (const { attribute } of keys) if (attribute !== undefined) used.add(attribute);
}
