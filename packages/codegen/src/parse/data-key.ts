import { DEPRECATION_REASONS } from "../model/vocabulary.ts";
import type { AuthoredDeprecation, AuthoredKey, AuthoredKeyOptions, AuthoredType } from "./authored.ts";
import { listOf, located, mapOf, members, distinct, reportMissingSpace } from "./collections.ts";
import type { Members } from "./collections.ts";
import type { ParseContext, Reader } from "./context.ts";
import type { Located, Named } from "./located.ts";
import { boolean, closedValue, example, number, oneOf, text, word } from "./scalars.ts";
import { readType } from "./type-expression.ts";
import type { YamlNode } from "./yaml/node.ts";

const DEPRECATION: Members<AuthoredDeprecation> = {
  reason: oneOf(DEPRECATION_REASONS, "reason"),
  renamed_to: word,
  note: text,
  since: word,
  remove_after: word,
};

/** `deprecated: { reason, … }`. */
export const deprecation: Reader<Located<AuthoredDeprecation>> = located((node, context) =>
  members(node, context, "a deprecation", DEPRECATION, ["reason"]),
);

const type: Reader<Located<AuthoredType>> = (node, context) => readType(node, context);

const KEY: Members<AuthoredKeyOptions> = {
  type,
  summary: text,
  note: text,
  examples: listOf("a list of examples", example),
  values: listOf("a list of values", closedValue),
  allow: word,
  hash: boolean,
  precision: number({ min: 0, max: 15, integer: true }),
  volatile: boolean,
  severities: listOf("a list of severities", word),
  deprecated: deprecation,
};

/** The keys of an event, the fields of a registry: `loss?: double` or `{ type: double, … }`. */
export function dataKeys(what: string): Reader<readonly Named<AuthoredKey>[]> {
  return (node, context) => {
    const map = mapOf(node, context, what);
    if (map === undefined) return undefined;
    const keys: Named<AuthoredKey>[] = [];
    for (const pair of distinct(map, context, what, withoutMark)) {
      const { key, value } = pair;
      if (reportMissingSpace(pair, map, context)) continue;
      const name = { value: withoutMark(key.text), span: context.span(key) };
      keys.push({ name, body: keyBody(value, key.text.endsWith("?"), context) });
    }
    return keys;
  };
}

/** `loss` and `loss?` are one name. */
export function withoutMark(name: string): string {
  return name.endsWith("?") ? name.slice(0, -1) : name;
}

function keyBody(node: YamlNode, optional: boolean, context: ParseContext): AuthoredKey {
  if (node.kind === "map") return { optional, ...members(node, context, "a key", KEY, ["type"]) };
  if (node.kind === "scalar" && node.text.startsWith("$")) {
    return { optional, reference: { value: node.text.slice(1), span: context.span(node) } };
  }
  const short = readType(node, context);
  return short === undefined ? { optional } : { optional, type: short };
}

/** A span's attributes: names of shared attributes, or a map as under `data:`. */
export const spanAttributes: Reader<readonly Named<AuthoredKey>[]> = (node, context) => {
  if (node.kind === "map") return dataKeys("the attributes")(node, context);
  return listOf("a list of attributes", attributeName)(node, context);
};

const attributeName: Reader<Named<AuthoredKey>> = (node, context) => {
  const found = word(node, context);
  if (found === undefined) return undefined;
  const name = { value: withoutMark(found.value.replace(/^\$/, "")), span: found.span };
  return { name, body: { optional: true, reference: name } };
};
