import type { KeySpec } from "@logwright/runtime/contract";
import { CRASH_EVENT, FRAMES_FIELD, GRAVE_SEVERITIES, OWN_EVENTS, SEVERITIES } from "@logwright/runtime/contract";
import type { Registry } from "../../model/registry.ts";
import { pathIn } from "../../text/paths.ts";
import type { Emitter } from "../emitter.ts";
import { PiecedFile } from "../emitter.ts";
import type { Fragments } from "../fragments.ts";
import { fragment } from "../fragments.ts";
import type { Pieces } from "../pieces.ts";
import { lazily } from "../pieces.ts";
import { crashText, ruleTexts, schemaTexts } from "./event-schemas.ts";
import type { JsonMember } from "./json-text.ts";
import { jsonList, jsonObject, jsonPart } from "./json-text.ts";
import { described, type Schema, SHARED_VALUES, valueSchema } from "./value-schema.ts";

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
  const required = [
    layout.timestamp,
    layout.severity,
    layout.event,
    ...[layout.runId, layout.data].filter((slot) => slot !== false),
  ];
  const closed = layout.data === false ? "unevaluatedProperties" : "additionalProperties";
  const shared = Object.entries(SHARED_VALUES).map(([value, schema]) => [value, jsonPart(schema, 2)] as const);
  return jsonObject(
    [
      ["$schema", jsonPart("https://json-schema.org/draft/2020-12/schema", 1)],
      ["title", jsonPart(`One log line of ${name} ${version}`, 1)],
      ["type", jsonPart("object", 1)],
      ["properties", jsonPart(headOf(registry), 1)],
      ["required", jsonPart(required, 1)],
      ["allOf", jsonList(rulesOf(registry, fragments), 1)],
      [closed, jsonPart(false, 1)],
      ["$defs", jsonObject([...shared, ["events", jsonObject(schemasOf(registry, fragments), 2)]], 1)],
    ],
    0,
  );
}

/** Which fields stand where, then for each event which schema its lines have. */
function rulesOf(registry: Registry, fragments: Fragments | undefined): Iterable<string> {
  return lazily(function* () {
    for (const rule of fieldRules(registry)) yield jsonPart(rule, 2);
    const ruleOf = ruleTexts(registry);
    for (const event of registry.events)
      yield fragment(fragments, "rule of record.schema.json", event, () => ruleOf(event));
    yield* [...OWN_EVENTS, ...crashOf(registry)].map(ruleOf);
  });
}

/** The schema of each event, by name. */
function schemasOf(registry: Registry, fragments: Fragments | undefined): Iterable<JsonMember> {
  return lazily(function* () {
    const schemaOf = schemaTexts(registry);
    for (const event of registry.events)
      yield [event.name, fragment(fragments, "schema of record.schema.json", event, () => schemaOf(event))];
    for (const event of OWN_EVENTS) yield [event.name, schemaOf(event)];
    for (const { name } of crashOf(registry)) yield [name, crashText(registry)];
  });
}

/** The crash, where no event of the registry has its name. */
function crashOf({ events }: Registry): readonly (typeof CRASH_EVENT)[] {
  return events.some(({ name }) => name === CRASH_EVENT.name) ? [] : [CRASH_EVENT];
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
