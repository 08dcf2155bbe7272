import type { Group, GroupKind } from "../conventions.ts";
import type { YamlNode } from "../../parse/yaml/node.ts";
import type { ParseContext } from "../../parse/context.ts";
import { Fields } from "./fields.ts";
import { attributesOf, signal, withoutKind } from "./groups.ts";

/** A section of the second format (`file_format: definition/2`), and what its entries are. */
interface Section {
  readonly kind: GroupKind;
  /** The member that names an entry. */
  readonly name: "id" | "name" | "type";
  /** The members that list its attributes. */
  readonly lists: readonly string[];
  /** The entries refine a signal of the same kind, which they name under `ref`. */
  readonly refinement?: true;
}

const ATTRIBUTES = ["attributes"];
const ENTITY = ["identity", "description"];

/** Every section that holds groups or signals. */
export const SECTIONS: Readonly<Record<string, Section | undefined>> = {
  attribute_groups: { kind: "attribute_group", name: "id", lists: ATTRIBUTES },
  entities: { kind: "entity", name: "type", lists: ENTITY },
  entity_refinements: { kind: "entity", name: "id", lists: ENTITY, refinement: true },
  events: { kind: "event", name: "name", lists: ATTRIBUTES },
  event_refinements: { kind: "event", name: "id", lists: ATTRIBUTES, refinement: true },
  metrics: { kind: "metric", name: "name", lists: ATTRIBUTES },
  metric_refinements: { kind: "metric", name: "id", lists: ATTRIBUTES, refinement: true },
  spans: { kind: "span", name: "type", lists: ATTRIBUTES },
  span_refinements: { kind: "span", name: "id", lists: ATTRIBUTES, refinement: true },
};

/** One entry of a section. Its id is what the first format would call it, so that both may refer to it. */
export function definition(node: YamlNode, section: Section, context: ParseContext): readonly Group[] {
  const { kind, name: naming, lists, refinement } = section;
  const fields = Fields.of(node, context, `an entry of kind ${kind}`);
  const name = fields?.demand(naming);
  if (fields === undefined || name === undefined) return [];
  const { members } = attributesOf(fields, lists);
  const isNamed = kind === "attribute_group" || refinement === true;
  const id = isNamed ? name : { value: `${kind}.${name.value}`, span: name.span };
  const own = { kind, id, uses: members.uses, refinement: refinement === true };
  if (refinement !== true) return [{ ...own, name, parents: members.parents, ...signal(fields, kind) }];
  const base = fields.demand("ref");
  if (base === undefined) return [];
  const signalId = `${kind}.${base.value}`;
  const parents = [{ value: signalId, span: base.span }, ...members.parents];
  // One that has the id of what it refines stands in for it; nobody refers to it by another name.
  const ownId = id.value === signalId ? { value: `refined ${signalId}`, span: id.span } : id;
  return [{ ...own, id: ownId, name: withoutKind(name, `${kind}.`), parents, ...signal(fields, "attribute_group") }];
}
