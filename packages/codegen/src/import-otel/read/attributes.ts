import type { Attribute, AttributeUse, BodyField, Member, Requirement, ValueType } from "../conventions.ts";
import type { YamlNode } from "../../parse/yaml/node.ts";
import type { ParseContext } from "../../parse/context.ts";
import { described, examples, value } from "./describe.ts";
import { Fields } from "./fields.ts";

/** What stands in a group's list of attributes. */
export interface ReadItem {
  /** Absent: it refers to one. */
  readonly attribute?: Attribute;
  readonly use?: AttributeUse;
  /** A whole group of attributes is taken over. */
  readonly group?: AttributeUse["name"];
}

/** The attribute that is declared here, under the member `name` (`id` in the first format, `key` in the second). */
export function attribute(fields: Fields, name: "id" | "key", prefix = ""): Attribute | undefined {
  const own = fields.demand(name);
  const type = valueType(fields);
  if (own === undefined || type === undefined) return undefined;
  return {
    name: { value: prefix + own.value, span: own.span },
    type,
    examples: examples(fields) ?? [],
    ...described(fields),
  };
}

/** One item of a group's `attributes:`. `prefix`: how the oldest registries abbreviate the names that a group declares. */
export function groupItem(node: YamlNode, context: ParseContext, prefix: string): ReadItem {
  const fields = Fields.of(node, context, "an attribute");
  if (fields === undefined) return {};
  const group = fields.located("ref_group");
  if (group !== undefined) return { group };
  const reference = fields.located("ref");
  if (reference !== undefined) return { use: { name: reference, ...requirement(fields), ...refined(fields) } };
  const declared = attribute(fields, "id", prefix);
  return declared ? { attribute: declared, use: { name: declared.name, ...requirement(fields) } } : {};
}

/** What a reference says otherwise than the declaration. */
function refined(fields: Fields): Pick<AttributeUse, "refined"> {
  const brief = fields.text("brief");
  const note = fields.text("note");
  const own = examples(fields);
  if (brief === undefined && note === undefined && own === undefined) return {};
  return {
    refined: {
      ...(brief !== undefined && { brief }),
      ...(note !== undefined && { note }),
      ...(own && { examples: own }),
    },
  };
}

const REQUIREMENTS: ReadonlySet<string> = new Set<Requirement>([
  "required",
  "conditionally_required",
  "recommended",
  "opt_in",
]);

/** A word, or a map of a word to the condition. */
function requirement(fields: Fields): Pick<AttributeUse, "requirement"> {
  const node = fields.node("requirement_level");
  const written = node?.kind === "map" ? node.pairs[0]?.key.text : fields.text("requirement_level");
  return written !== undefined && REQUIREMENTS.has(written) ? { requirement: written as Requirement } : {};
}

/** What stands under `type`, and under `members` where an old format has these beside it. */
function valueType(fields: Fields): ValueType | undefined {
  const node = fields.node("type");
  if (node?.kind === "map") {
    const inner = fields.fields("type");
    if (inner === undefined) return undefined;
    return { kind: "enum", members: members(inner), open: inner.flag("allow_custom_values") };
  }
  const name = fields.demand("type");
  if (name === undefined) return undefined;
  if (name.value === "enum") return { kind: "enum", members: members(fields), open: false };
  return { kind: "plain", name: name.value };
}

function members(fields: Fields): readonly Member[] {
  return fields.items("members").flatMap((node) => {
    const member = Fields.of(node, fields.context, "a member of an enum");
    const written = member?.node("value");
    const id = member?.demand("id")?.value;
    if (member === undefined || id === undefined) return [];
    const found = written && value(written, member.context);
    return [{ id, value: found ?? id }];
  });
}

/** A field of an event's body. */
export function bodyField(node: YamlNode, context: ParseContext): readonly BodyField[] {
  const fields = Fields.of(node, context, "a field");
  const declared = fields && attribute(fields, "id");
  return declared === undefined ? [] : [{ ...declared, ...requirement(fields as Fields) }];
}
