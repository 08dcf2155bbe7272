import { DURABILITIES } from "@logwright/runtime/contract";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../source/source-text.ts";
import type {
  AuthoredBreak,
  AuthoredEntry,
  AuthoredOutputs,
  AuthoredRegistry,
  AuthoredReserved,
  AuthoredRotate,
  AuthoredRuntime,
  AuthoredSpan,
} from "./authored.ts";
import type { Members } from "./collections.ts";
import { listOf, located, members, named, oneOrMore, UNREADABLE } from "./collections.ts";
import type { Reader } from "./context.ts";
import { ParseContext } from "./context.ts";
import { dataKeys, spanAttributes } from "./data-key.ts";
import { ENTRY } from "./entry.ts";
import { event, EVENT_KIND } from "./event.ts";
import type { Located } from "./located.ts";
import { metric, METRIC_KIND } from "./metric.ts";
import { record } from "./record.ts";
import { redaction } from "./redaction.ts";
import { boolean, filled, kindOf, neverSwitched, number, oneOf, orBoolean, text, word } from "./scalars.ts";
import type { YamlNode } from "./yaml/node.ts";
import { readYaml } from "./yaml/read-yaml.ts";
import { readSimpleYaml } from "./yaml/simple-yaml.ts";

/** A path or a package: nobody means a package that is called 1. */
const specifier: Reader<Located<string>> = (node, context) => {
  const found = kindOf(node);
  if (found === "a text" || found === "nothing") return word(node, context);
  const expected = "another registry: a path, or a file of a package";
  return context.problem("shape/wrong-kind", node, { data: { expected, found } });
};

const SPAN: Members<AuthoredSpan> = { ...ENTRY, attributes: spanAttributes };

const ROTATE: Members<AuthoredRotate> = {
  bytes: number({ min: 1024, max: Number.MAX_SAFE_INTEGER, integer: true }),
  seconds: number({ min: 1, max: 31_536_000, integer: true }),
};

const RUNTIME: Members<AuthoredRuntime> = {
  stdout: boolean,
  durability: oneOf(DURABILITIES, "durability"),
  rotate: (node, context) => members(node, context, "the rotation", ROTATE),
};

const names = listOf("a list of names", word);

const RESERVED: Members<AuthoredReserved> = { events: names, metrics: names, keys: names };

const BREAK: Members<AuthoredBreak> = { rule: word, subject: word, reason: text, until: word };

/** A folder, or whether the output is made at all. */
const outputPath: Reader<Located<string | boolean>> = orBoolean(filled);

const OUTPUTS: Members<AuthoredOutputs> = {
  typescript: neverSwitched("it cannot be turned off: the linter and the log tools read what stands there"),
  docs: outputPath,
  schemas: outputPath,
  prometheus: outputPath,
  grafana: outputPath,
  sql: outputPath,
};

const REGISTRY: Members<AuthoredRegistry> = {
  logwright: number({ min: 0, max: 1_000_000 }),
  name: word,
  version: word,
  logger: word,
  owners: (node, context) =>
    named(
      "the owners",
      text,
      undefined,
    )(node, context)?.filter((each) => each.body !== undefined) as AuthoredRegistry["owners"],
  extends: oneOrMore(specifier),
  record,
  fields: dataKeys("the fields"),
  attributes: dataKeys("the attributes"),
  errors: named<AuthoredEntry>(
    "the errors",
    (node, context) => members(node, context, "an error code", ENTRY),
    UNREADABLE,
    { what: "an error code", members: Object.keys(ENTRY) },
  ),
  events: named("the events", event, UNREADABLE, EVENT_KIND),
  metrics: named("the metrics", metric, UNREADABLE, METRIC_KIND),
  spans: named<AuthoredSpan>("the spans", (node, context) => members(node, context, "a span", SPAN), UNREADABLE, {
    what: "a span",
    members: Object.keys(SPAN),
  }),
  redaction,
  runtime: (node, context) => members(node, context, "the runtime's defaults", RUNTIME),
  reserved: (node, context) => members(node, context, "the reserved names", RESERVED),
  breaks: listOf(
    "a list of approved breaks",
    located((node, context) => members(node, context, "an approved break", BREAK, ["rule", "subject", "reason"])),
  ),
  outputs: (node, context) => members(node, context, "the outputs", OUTPUTS),
};

/** Reads one registry file; `undefined` when its YAML cannot be read at all. */
export function parseRegistry(source: SourceText, report: Report): AuthoredRegistry | undefined {
  const root = readYaml(source, report);
  return root && authoredOf(root, source, report);
}

/** Reads whole lines of a registry file; `undefined`, with nothing reported, when they are not simple. */
export function parseExcerpt(source: SourceText, report: Report): AuthoredRegistry | undefined {
  const root = readSimpleYaml(source.text);
  return root && authoredOf(root, source, report);
}

function authoredOf(root: YamlNode, source: SourceText, report: Report): AuthoredRegistry | undefined {
  const required = ["logwright", "name", "version"] as const;
  return members(root, new ParseContext(source, report), "the registry", REGISTRY, required);
}
