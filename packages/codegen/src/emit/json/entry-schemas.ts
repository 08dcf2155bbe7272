import { METRIC_KINDS, SCALAR_TYPES, SEVERITIES } from "@logwright/runtime/contract";
import type { Registry } from "../../model/registry.ts";
import { DEPRECATION_REASONS, PROCESS_METRICS, STABILITIES } from "../../model/vocabulary.ts";
import {
  declared,
  flag,
  listOf,
  mapOf,
  members,
  number,
  oneOf,
  oneOrMore,
  ref,
  text,
  whole,
  word,
} from "./schema-parts.ts";
import type { Schema } from "./value-schema.ts";

/** Dotted lower-case names: events, metrics, spans. */
export const DOTTED = "^[a-z][a-z0-9_]*(\\.[a-z0-9_]+)*$";

/** Names of data keys; `?` makes one optional. */
export const KEY = "^[a-z][a-zA-Z0-9_.]*\\??$";

const LABEL = "^[a-zA-Z_][a-zA-Z0-9_]*\\??$";
const TYPE = `^(${SCALAR_TYPES.join("|")}|(list|map)\\s*<\\s*(${SCALAR_TYPES.join("|")})\\s*>)(\\s*\\|\\s*null)?$`;

/** What every entry may say of itself. */
function entry(registry: Registry): Readonly<Record<string, Schema>> {
  return {
    summary: text("What it is, in one line."),
    note: text("Longer text for the docs, Markdown."),
    owner: declared("Who answers for it.", Object.keys(registry.owners)),
    stability: oneOf("Only stable entries are protected at full strength.", STABILITIES, {
      default: "stable",
    }),
    since: word("The version it came with."),
    deprecated: ref("deprecation"),
  };
}

/** The schemas that several places of the language share. */
export function definitions(registry: Registry): Readonly<Record<string, Schema>> {
  return {
    deprecation: members(
      "Why the name is on its way out.",
      {
        reason: oneOf("Why.", DEPRECATION_REASONS),
        renamed_to: text("The new name."),
        note: text("What to use instead."),
        since: word("The version it was deprecated in."),
        remove_after: text("The day after which it may go, YYYY-MM-DD.", { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
      },
      ["reason"],
    ),
    key: { anyOf: [typeSchema(), attributeReference(registry), keySchema()] },
    sample: sampleSchema(),
    source: sourceSchema(registry),
    alert: alertSchema(),
    event: eventSchema(registry),
    metric: metricSchema(registry),
    span: members("A span.", { ...entry(registry), attributes: spanAttributes(registry) }),
    error: members("An error code.", entry(registry), ["summary"]),
  };
}

function typeSchema(): Schema {
  return text("A type: string, int, list<double>, map<scalar> | null …", {
    pattern: TYPE,
    examples: [...SCALAR_TYPES.filter((type) => type !== "enum"), "list<string>", "map<scalar>"],
  });
}

/** `$model_id`, or any other shared attribute of the registry. */
function attributeReference({ attributes }: Registry): Schema {
  return declared(
    "A shared attribute.",
    attributes.map(({ name }) => `$${name}`),
    "^\\$",
  );
}

function keySchema(): Schema {
  return members(
    "A data key, a standard field or an attribute.",
    {
      type: typeSchema(),
      summary: text("What it is, in one line."),
      note: text("Longer text for the docs, Markdown."),
      examples: listOf("Values for the docs.", word("A value.")),
      values: listOf("The closed set of an enum.", word("A value.")),
      allow: text("A pattern that the whole value must match; anything else is a violation."),
      hash: flag("Write a keyed hash in place of the value."),
      precision: whole("Decimals that are written.", 0, 15),
      volatile: flag("Differs between two runs with the same seed."),
      severities: listOf("The severities that may carry the field.", oneOf("A severity.", SEVERITIES)),
      deprecated: ref("deprecation"),
    },
    ["type"],
  );
}

function sampleSchema(): Schema {
  return members(
    "Keep one record of several.",
    {
      every: whole("Keep 1 of this many.", 1, 1_000_000_000),
      by: text("Keep when this field or key is a multiple; without it a counter decides."),
      knob: text("The name under which a user may turn the number."),
    },
    ["every"],
  );
}

function eventSchema(registry: Registry): Schema {
  return members(
    "An event.",
    {
      ...entry(registry),
      severity: oneOf(
        "How grave it is.",
        SEVERITIES.filter((severity) => registry.layout.severities[severity] !== undefined),
      ),
      method: text("The name of the generated method, where the default would collide."),
      sample: ref("sample"),
      rate_limit: members(
        "At most so many.",
        { per_second: number("Records a second.", { exclusiveMinimum: 0 }), burst: whole("At once.", 1, 1_000_000) },
        ["per_second"],
      ),
      data: mapOf("The data keys that the event may carry.", KEY, ref("key")),
    },
    ["severity", "summary"],
  );
}

function metricSchema(registry: Registry): Schema {
  const label = members("A label: closed, or capped.", {
    values: {
      anyOf: [listOf("The closed set.", word("A value.")), oneOf("The codes of the error catalogue.", ["errors"])],
    },
    max: whole("At most so many different values.", 1, 10_000),
  });
  return members(
    "A metric.",
    {
      ...entry(registry),
      kind: oneOf("The instrument.", METRIC_KINDS),
      unit: text("UCUM, or a word."),
      buckets: listOf("Upper bounds of a histogram, ascending.", number("A bound in the metric's unit.")),
      labels: mapOf("Labels; none is unbounded.", LABEL, label),
      from: oneOrMore("What feeds the metric.", ref("source")),
      process: oneOf("Measured by the runtime itself.", PROCESS_METRICS),
      alert: oneOrMore("Alerts for Prometheus.", ref("alert")),
    },
    ["kind", "unit", "summary"],
  );
}

function sourceSchema(registry: Registry): Schema {
  return members("An event, a span or a severity that feeds a metric.", {
    event: declared(
      "An event.",
      registry.events.map(({ name }) => name),
    ),
    span: declared(
      "A span.",
      registry.spans.map(({ name }) => name),
    ),
    severity: oneOf("Every event of a severity.", SEVERITIES),
    value: text("The key or field that is recorded, `duration` for a span; without it one is counted."),
    labels: mapOf("Label to key or field.", LABEL, text("A key or field.")),
  });
}

function alertSchema(): Schema {
  return members(
    "An alert.",
    {
      name: text("The alert's name."),
      when: text("PromQL; {{metric}} is the exported name."),
      for: text("How long the condition must hold: 10m."),
      severity: text("The alert's severity label.", { default: "warn" }),
      summary: text("What the alert says."),
    },
    ["name", "when"],
  );
}

function spanAttributes({ attributes }: Registry): Schema {
  const names = attributes.flatMap(({ name }) => [name, `$${name}`]);
  return {
    description: "Attributes of the span.",
    anyOf: [
      listOf("Shared attributes.", declared("A shared attribute.", names)),
      mapOf("As under data.", KEY, ref("key")),
    ],
  };
}
