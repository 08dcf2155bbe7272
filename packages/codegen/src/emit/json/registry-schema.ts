import { DURABILITIES, SEVERITIES } from "@logwright/runtime/contract";
import type { Registry } from "../../model/registry.ts";
import { PATTERN_PLACES } from "../../model/vocabulary.ts";
import { pathIn } from "../../text/paths.ts";
import type { Emitter } from "../emitter.ts";
import { definitions, DOTTED, KEY } from "./entry-schemas.ts";
import { jsonText } from "./json-text.ts";
import { flag, listOf, mapOf, members, oneOf, oneOrMore, ref, text, whole, word } from "./schema-parts.ts";
import type { Schema } from "./value-schema.ts";

/**
 * `registry.schema.json`: completion and hints in an editor that edits the registry. It offers the registry's own
 * owners, attributes, events and spans, and is of draft 7, which YAML's language servers know best. The compiler
 * judges more strictly and explains better.
 */
export const registrySchema: Emitter = {
  name: "registry-schema",
  reads: ({ events }) => events.map(({ name }) => name),
  emit(registry) {
    if (registry.outputs.schemas === false) return [];
    const path = pathIn(registry.outputs.schemas, "registry.schema.json");
    return [{ path, content: jsonText(schemaOf(registry)) }];
  },
};

function schemaOf(registry: Registry): Schema {
  const { required, ...root } = members(
    "A registry of logs, metrics and spans.",
    {
      logwright: { description: "The version of the language.", const: 1 },
      name: text("Prefix of metrics and environment variables.", { pattern: "^[a-z][a-z0-9_]*$" }),
      version: text("The version of the contract, x.y.z.", { pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$" }),
      logger: text("The name of the generated logger class.", { pattern: "^[A-Za-z_$][A-Za-z0-9_$]*$" }),
      owners: mapOf("Teams that entries may name.", ".", text("Who they are.")),
      extends: oneOrMore("Other registries.", text("A relative path or an npm package.")),
      record: recordSchema(),
      fields: mapOf("Standard fields, outside of data.", KEY, ref("key")),
      attributes: mapOf("Data keys to share, as $name.", KEY, ref("key")),
      errors: mapOf("The catalogue of error codes.", ".", ref("error")),
      events: mapOf("The events that may be logged.", DOTTED, ref("event")),
      metrics: mapOf("The metrics that may be recorded.", DOTTED, ref("metric")),
      spans: mapOf("The spans that may be opened.", DOTTED, ref("span")),
      redaction: redactionSchema(),
      runtime: runtimeSchema(),
      reserved: members("Names that never come back.", {
        events: listOf("Events.", text("A name.")),
        metrics: listOf("Metrics.", text("A name.")),
        keys: listOf("Data keys.", text("A name.")),
      }),
      breaks: listOf("Approved breaking changes.", breakSchema()),
      outputs: outputsSchema(),
    },
    ["logwright", "name", "version", "events"],
  );
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: `The registry of ${registry.name}`,
    ...root,
    required: required ?? [],
    definitions: definitions(registry),
  };
}

function recordSchema(): Schema {
  const orFalse = (description: string): Schema => ({ description, anyOf: [{ type: "string" }, { const: false }] });
  return members("The layout of one log line; the order here is the order there.", {
    timestamp: text("The key of the time."),
    severity: text("The key of the severity."),
    severities: members(
      "The severities that exist, and what is written for each.",
      Object.fromEntries(SEVERITIES.map((severity) => [severity, word("What is written.")])),
    ),
    event: text("The key of the event."),
    run_id: orFalse("The key of the run, or false to leave it out."),
    component: orFalse("The key of the component, or false to leave it out."),
    data: text("The key of the data, or inline."),
    deterministic: flag("No random ids; two runs with one seed differ in times and volatile keys only."),
  });
}

function redactionSchema(): Schema {
  const pattern = members(
    "A forbidden pattern, linear in time.",
    {
      match: text("A regular expression."),
      where: oneOf("Where it must match to be a violation.", PATTERN_PLACES),
      hardened: flag("Match through white space, dashes and unseen characters."),
    },
    ["match"],
  );
  return members("The rules of the redaction filter.", {
    strict: flag("A violation throws.", true),
    deny: listOf("Keys that never leave the process.", text("A key.")),
    patterns: mapOf("Texts that never leave the process.", ".", pattern),
    caps: members("The most a value may hold.", {
      string: whole("UTF-16 code units.", 1, 100_000_000),
      list: whole("Items.", 1, 100_000_000),
      map: whole("Keys.", 1, 100_000_000),
    }),
  });
}

function runtimeSchema(): Schema {
  return members("Defaults of the runtime.", {
    stdout: flag("Also write the lines to stdout."),
    durability: oneOf("When a record is on disk.", DURABILITIES),
    rotate: members("When a new file begins.", {
      bytes: whole("Bytes.", 1024, Number.MAX_SAFE_INTEGER),
      seconds: whole("Seconds.", 1, 31_536_000),
    }),
  });
}

function breakSchema(): Schema {
  return members(
    "A breaking change that was approved.",
    {
      rule: text("The rule that it breaks."),
      subject: text("What changes, as the rule names it."),
      reason: text("Why it is right."),
      until: text("The last day of the approval, YYYY-MM-DD.", { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
    },
    ["rule", "subject", "reason"],
  );
}

function outputsSchema(): Schema {
  const folder = (what: string): Schema => ({
    description: `The folder of ${what}, or false.`,
    type: ["string", "boolean"],
  });
  return members("Where outputs go.", {
    typescript: text("The folder of the generated TypeScript."),
    docs: folder("the documentation"),
    schemas: folder("the JSON Schemas"),
    prometheus: folder("the Prometheus rules"),
    grafana: folder("the Grafana dashboard"),
    sql: folder("the SQL views"),
  });
}
