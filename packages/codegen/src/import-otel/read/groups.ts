import type { Attribute, Group, GroupKind, Unread } from "../conventions.ts";
import type { YamlNode } from "../../parse/yaml/node.ts";
import type { ParseContext } from "../../parse/context.ts";
import type { Located } from "../../parse/located.ts";
import { oneOf } from "../../parse/scalars.ts";
import { bodyField, groupItem } from "./attributes.ts";
import { described } from "./describe.ts";
import { Fields } from "./fields.ts";

/** One group, and the attributes that it declares. */
export interface ReadGroup {
  readonly attributes: readonly Attribute[];
  readonly groups: readonly Group[];
  readonly unread: readonly Unread[];
}

const NOTHING: ReadGroup = { attributes: [], groups: [], unread: [] };

/** What the first format calls a kind of group. A group without a type is a span. */
const KINDS: Readonly<Record<string, GroupKind | undefined>> = {
  attribute_group: "attribute_group",
  metric_group: "attribute_group",
  scope: "attribute_group",
  entity: "entity",
  resource: "entity",
  event: "event",
  metric: "metric",
  span: "span",
};

/** A group of the first format: one of `groups:`. */
export function group(node: YamlNode, context: ParseContext): ReadGroup {
  const fields = Fields.of(node, context, "a group");
  const id = fields?.demand("id");
  if (fields === undefined || id === undefined) return NOTHING;
  const type = fields.located("type") ?? { value: "span", span: id.span };
  const kind = Object.hasOwn(KINDS, type.value) ? KINDS[type.value] : undefined;
  const { attributes, members } = attributesOf(fields);
  if (kind === undefined) return { ...NOTHING, attributes, unread: [{ what: "groupType", name: type }] };
  const name = signalName(fields, kind, id);
  if (name === undefined) return { ...NOTHING, attributes };
  const parent = fields.located("extends");
  const parents = [...(parent ? [parent] : []), ...members.parents];
  return {
    ...NOTHING,
    attributes,
    groups: [{ kind, id, name, ...members, parents, refinement: false, ...signal(fields, kind) }],
  };
}

/** The name of a signal. The oldest registries name an event by its prefix, and a span is named by its id. */
function signalName(fields: Fields, kind: GroupKind, id: Located<string>): Located<string> | undefined {
  if (kind === "metric") return fields.demand("metric_name");
  if (kind === "event") return fields.located("name") ?? fields.located("prefix") ?? fields.demand("name");
  if (kind === "entity") return fields.located("name") ?? id;
  return kind === "span" ? withoutKind(id, "span.") : id;
}

/** An id of the first format begins with the kind of the signal. */
export function withoutKind({ value, span }: Located<string>, kind: string): Located<string> {
  return { value: value.startsWith(kind) ? value.slice(kind.length) : value, span };
}

const INSTRUMENTS: readonly string[] = ["counter", "updowncounter", "gauge", "histogram"];

/** What a signal of a kind says beside its attributes. */
export function signal(
  fields: Fields,
  kind: GroupKind,
): Omit<Group, "kind" | "id" | "name" | "parents" | "uses" | "refinement"> {
  const node = fields.node("instrument");
  const instrument = node && kind === "metric" ? oneOf(INSTRUMENTS, "instrument")(node, fields.context) : undefined;
  if (kind === "metric" && node === undefined) fields.demand("instrument");
  const unit = fields.located("unit");
  const spanKind = fields.text("span_kind") ?? (kind === "span" ? fields.text("kind") : undefined);
  return {
    ...described(fields),
    ...(instrument && { instrument }),
    ...(unit && { unit }),
    ...(spanKind !== undefined && { spanKind }),
    ...(kind === "event" && body(fields)),
  };
}

function body(fields: Fields): Pick<Group, "body"> {
  if (fields.node("body") === undefined) return {};
  const inner = fields.fields("body");
  const read = inner?.items("fields").flatMap((node) => bodyField(node, fields.context)) ?? [];
  return { body: { fields: read, span: fields.place("body") } };
}

/** What stands under `attributes:`: declarations, uses, and groups that are taken over. */
export function attributesOf(
  fields: Fields,
  lists: readonly string[] = ["attributes"],
): { readonly attributes: readonly Attribute[]; readonly members: Pick<Group, "uses" | "parents"> } {
  const prefix = fields.text("prefix");
  const items = lists
    .flatMap((list) => fields.items(list))
    .map((item) => groupItem(item, fields.context, prefix === undefined ? "" : `${prefix}.`));
  return {
    attributes: items.flatMap(({ attribute }) => attribute ?? []),
    members: {
      uses: items.flatMap(({ use }) => use ?? []),
      parents: items.flatMap(({ group: taken }) => taken ?? []),
    },
  };
}
