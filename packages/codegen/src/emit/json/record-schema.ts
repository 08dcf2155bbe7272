import type { KeySpec, OwnEventSpec, Severity } from "@logwright/runtime/contract";
import { CRASH_EVENT, FRAMES_FIELD, GRAVE_SEVERITIES, OWN_EVENTS, SEVERITIES } from "@logwright/runtime/contract";
import type { LogEvent, Registry } from "../../model/registry.ts";
import { pathIn } from "../../text/paths.ts";
import type { Emitter } from "../emitter.ts";
import { PiecedFile } from "../emitter.ts";
import type { Fragments } from "../fragments.ts";
import { fragment } from "../fragments.ts";
import type { Pieces } from "../pieces.ts";
import { each, lazily } from "../pieces.ts";
import { jsonList, jsonObject, jsonPart } from "./json-text.ts";
import { type Schema, SHARED_VALUES, valueSchema } from "./value-schema.ts";

/** `record.schema.json`: the JSON Schema (2020-12) of one line of the log. */
export const recordSchema: Emitter = {
  name: "record-schema",
  emit(registry, fragments) {
    if (registry.outputs.schemas === false) return [];
    const path = pathIn(registry.outputs.schemas, "record.schema.json");
    return [new PiecedFile(path, [schemaText(registry, fragments), "\n"])];
  },
};

function schemaText(registry: Registry, fragments: Fragments | undefined): Pieces {
  const { layout, name, version } = registry;
  const events = eventSchemas(registry, fragments);
  const required = [
    layout.timestamp,
    layout.severity,
    layout.event,
    ...[layout.runId, layout.data].filter((slot) => slot !== false),
  ];
  const closed = layout.data === false ? "unevaluatedProperties" : "additionalProperties";
  const rules = lazily(function* () {
    for (const rule of fieldRules(registry)) yield jsonPart(rule, 2);
    for (const { rule } of events) yield rule();
  });
  const shared = Object.entries(SHARED_VALUES).map(([value, schema]) => [value, jsonPart(schema, 2)] as const);
  const own = jsonObject(
    each(events, ({ name: event, schema }) => [event, schema()]),
    2,
  );
  return jsonObject(
    [
      ["$schema", jsonPart("https://json-schema.org/draft/2020-12/schema", 1)],
      ["title", jsonPart(`One log line of ${name} ${version}`, 1)],
      ["type", jsonPart("object", 1)],
      ["properties", jsonPart(headOf(registry), 1)],
      ["required", jsonPart(required, 1)],
      ["allOf", jsonList(rules, 1)],
      [closed, jsonPart(false, 1)],
      ["$defs", jsonObject([...shared, ["events", own]], 1)],
    ],
    0,
  );
}

/** What every line may have at the top, whatever its event. */
function headOf(registry: Registry): Schema {
  const { layout } = registry;
  const names = [...registry.events, ...OWN_EVENTS, CRASH_EVENT].map((event) => event.name);
  const slots: readonly (readonly [name: string | false, schema: Schema])[] = [
    [layout.timestamp, { $ref: "#/$defs/timestamp" }],
    [layout.severity, { enum: SEVERITIES.flatMap((severity) => layout.severities[severity] ?? []) }],
    [layout.event, { enum: [...new Set(names)] }],
    [layout.runId, { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }],
    [layout.component, { type: "string", maxLength: registry.redaction.caps.string }],
    [layout.data, { type: "object" }],
  ];
  return Object.fromEntries([
    ...slots.filter(([name]) => name !== false),
    ...registry.fields.map((field) => [field.name, described(field.summary, fieldSchema(field, registry))]),
    [FRAMES_FIELD, { type: "array", items: { type: "string" } }],
  ]) as Schema;
}

/** The code of an error is one of the catalogue, where there is one. */
function fieldSchema(field: KeySpec, registry: Registry): Schema {
  if (field.name !== "error_code" || registry.errors.length === 0) return valueSchema(field, registry.redaction.caps);
  return { enum: registry.errors.map((error) => error.name) };
}

/** A field that is restricted to some severities may stand on no other. */
function fieldRules(registry: Registry): readonly Schema[] {
  const { layout } = registry;
  const restricted = [
    ...registry.fields.filter((field) => field.severities !== undefined),
    ...(registry.fields.some((field) => field.name === FRAMES_FIELD)
      ? []
      : [{ name: FRAMES_FIELD, severities: GRAVE_SEVERITIES }]),
  ];
  return restricted.map((field) => ({
    if: { required: [field.name] },
    then: {
      properties: {
        [layout.severity]: { enum: (field.severities ?? []).flatMap((severity) => layout.severities[severity] ?? []) },
      },
    },
  }));
}

/** What the schema says of one event, printed when it is asked for: the rule that leads to its schema, and that. */
interface EventSchema {
  readonly name: string;
  readonly rule: () => string;
  readonly schema: () => string;
}

function eventSchemas(registry: Registry, fragments: Fragments | undefined): readonly EventSchema[] {
  const printing = (name: string, schemaOf: () => Schema): EventSchema => ({
    name,
    rule: () => jsonPart(ruleOf(name, registry), 2),
    schema: () => jsonPart(schemaOf(), 3),
  });
  const declared = registry.events.map((event): EventSchema => {
    const { name, rule, schema } = printing(event.name, () => declaredSchema(event, registry));
    return {
      name,
      rule: () => fragment(fragments, "rule of record.schema.json", event, rule),
      schema: () => fragment(fragments, "schema of record.schema.json", event, schema),
    };
  });
  const own = OWN_EVENTS.map((event) => printing(event.name, () => ownSchema(event, registry)));
  const crash = registry.events.some((event) => event.name === CRASH_EVENT.name)
    ? []
    : [printing(CRASH_EVENT.name, () => crashSchema([], CRASH_EVENT.severity, registry))];
  return [...declared, ...own, ...crash];
}

function ruleOf(name: string, { layout }: Registry): Schema {
  return {
    if: { properties: { [layout.event]: { const: name } }, required: [layout.event] },
    then: { $ref: `#/$defs/events/${pointerOf(name)}` },
  };
}

function declaredSchema(event: LogEvent, registry: Registry): Schema {
  const whole = { description: event.summary, ...bodySchema(event.keys, event.severity, registry, true) };
  return event.name === CRASH_EVENT.name
    ? { anyOf: [whole, crashSchema(event.keys, event.severity, registry)] }
    : whole;
}

/** Below warn a registry may have no such severity; the runtime then writes the next one that exists. */
function ownSchema(event: OwnEventSpec, registry: Registry): Schema {
  return { description: event.summary, ...bodySchema(event.keys, event.severity, registry, true) };
}

/** A crash has frames in place of what the declared event would demand. */
function crashSchema(keys: readonly KeySpec[], severity: Severity, registry: Registry): Schema {
  const body = bodySchema(keys, severity, registry, false);
  return { ...body, required: [...((body["required"] as string[] | undefined) ?? []), FRAMES_FIELD] };
}

/** Severity and data of an event; `demanding`: required keys are. */
function bodySchema(keys: readonly KeySpec[], severity: Severity, registry: Registry, demanding: boolean): Schema {
  const { layout } = registry;
  const properties = Object.fromEntries(
    keys.map((key) => [
      key.name,
      described((key as { summary?: string }).summary, valueSchema(key, registry.redaction.caps)),
    ]),
  );
  const required = demanding ? keys.filter((key) => key.required && isCertain(key)).map((key) => key.name) : [];
  const code =
    GRAVE_SEVERITIES.includes(severity) && registry.fields.some((field) => field.name === "error_code")
      ? ["error_code"]
      : [];
  const written = layout.severities[severity];
  const head = written === undefined ? {} : { [layout.severity]: { const: written } };
  if (layout.data === false) return { properties: { ...head, ...properties }, required: [...code, ...required] };
  const data = { type: "object", properties, required, additionalProperties: false };
  return { properties: { ...head, [layout.data]: data }, required: code };
}

/**
 * Whether a required key is in every line. A text may be one that the filter has to keep back: in permissive mode it
 * is left out and the rest of the record is written.
 */
function isCertain({ type, hash }: KeySpec): boolean {
  return (type !== "string" && type !== "scalar") || hash === true;
}

function described(summary: string | undefined, schema: Schema): Schema {
  return summary === undefined ? schema : { description: summary, ...schema };
}

/** A name as a segment of a JSON pointer inside a URI fragment. */
function pointerOf(name: string): string {
  return encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
}
