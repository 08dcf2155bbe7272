import type { EventSpec, RegistrySpec, Severity } from "../contract/index.ts";
import { type EventShape, eventShape, fieldsOf } from "../redact/event-shape.ts";
import { filterOf } from "../redact/filter.ts";
import { type Shape, shapeOf } from "../redact/payload.ts";
import type { Site } from "../redact/site.ts";
import { TokenBucket } from "./token-bucket.ts";

/** The place of a declared key, by its name. Generated code names no other. */
export type SiteByName = (key: string) => Site;

/** A registered event, compiled: one a process, shared by all loggers. */
export interface EventDefinition {
  readonly spec: EventSpec;
  readonly shape: EventShape;
  /** The places of the data keys. */
  readonly site: SiteByName;
  readonly bucket: TokenBucket | undefined;
  /** How often the event came, for sampling by count. */
  readonly count: { value: number };
}

/** Compiles the declaration of an event. */
export function defineEvent(registry: RegistrySpec, spec: EventSpec): EventDefinition {
  const shape = eventShape(registry, spec);
  return {
    spec,
    shape,
    site: siteByName(shape.data),
    bucket: spec.rateLimit === undefined ? undefined : new TokenBucket(spec.rateLimit),
    count: { value: 0 },
  };
}

/** The places of the standard fields that events of a severity may carry. */
export function defineFields(registry: RegistrySpec, severity: Severity): SiteByName {
  return siteByName(shapeOf(fieldsOf(registry, { severity }), filterOf(registry.redaction), true));
}

function siteByName({ byName }: Shape): SiteByName {
  return (key) => byName.get(key) as Site;
}
