import type { EventSpec, FieldSpec, OwnEventSpec, RegistrySpec } from "../contract/index.ts";
import { GRAVE_SEVERITIES } from "../contract/index.ts";
import { filterOf } from "./filter.ts";
import { type Shape, shapeOf } from "./payload.ts";

/** The name of the standard field that holds a code of the error catalogue. */
const ERROR_CODE = "error_code";

/** What of a record is filtered key by key: the standard fields that its severity allows, and its data. */
export interface EventShape {
  readonly event: EventSpec | OwnEventSpec;
  readonly fields: Shape;
  readonly data: Shape;
}

/** The compiled declaration of an event. */
export function eventShape(registry: RegistrySpec, event: EventSpec | OwnEventSpec): EventShape {
  const filter = filterOf(registry.redaction);
  return {
    event,
    fields: shapeOf(fieldsOf(registry, event), filter, true),
    data: shapeOf(event.keys, filter, registry.layout.data === false),
  };
}

/** The fields that an event may carry. `error_code` is one of the catalogue, and errors demand it. */
export function fieldsOf(registry: RegistrySpec, event: Pick<EventSpec, "severity">): readonly FieldSpec[] {
  return registry.fields
    .filter((field) => field.severities?.includes(event.severity) !== false)
    .map((field) => (field.name === ERROR_CODE ? errorCode(registry, field, event) : field));
}

function errorCode(registry: RegistrySpec, field: FieldSpec, event: Pick<EventSpec, "severity">): FieldSpec {
  const required = GRAVE_SEVERITIES.includes(event.severity);
  if (registry.errors.length === 0) return { ...field, required };
  return { ...field, required, type: "enum", values: registry.errors };
}
