import type { EventSpec, RegistrySpec, Severity } from "../contract/index.ts";
import { type EventShape, eventShape, fieldsOf } from "../redact/event-shape.ts";
import { filterOf } from "../redact/filter.ts";
import { type Shape, shapeOf } from "../redact/payload.ts";
import type { Site } from "../redact/site.ts";
import { TokenBucket } from "./token-bucket.ts";

/** A registered event, compiled: one a process, shared by all loggers. */
export interface EventDefinition<Key extends string = string> {
  readonly spec: EventSpec;
  readonly shape: EventShape;
  /** The data keys by name, as generated code names them. */
  readonly keys: { readonly [Name in Key]: Site };
  readonly bucket: TokenBucket | undefined;
  /** How often the event came, for sampling by count. */
  readonly count: { value: number };
}

/** Compiles the declaration of an event. */
export function defineEvent<Key extends string>(registry: RegistrySpec, spec: EventSpec): EventDefinition<Key> {
  const shape = eventShape(registry, spec);
  return {
    spec,
    shape,
    keys: sitesByName<Key>(shape.data),
    bucket: spec.rateLimit === undefined ? undefined : new TokenBucket(spec.rateLimit),
    count: { value: 0 },
  };
}

/** The standard fields that events of a severity may carry, by name. */
export function defineFields<Key extends string>(
  registry: RegistrySpec,
  severity: Severity,
): { readonly [Name in Key]: Site } {
  return sitesByName<Key>(shapeOf(fieldsOf(registry, { severity }), filterOf(registry.redaction), true));
}

function sitesByName<Key extends string>(shape: Shape): { readonly [Name in Key]: Site } {
  return Object.fromEntries(shape.byName) as { [Name in Key]: Site };
}
