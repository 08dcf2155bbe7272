import type { Deprecated, Described, Example } from "../conventions.ts";
import { example } from "../../parse/scalars.ts";
import type { YamlNode } from "../../parse/yaml/node.ts";
import { isNull } from "../../parse/yaml/node.ts";
import type { ParseContext } from "../../parse/context.ts";
import type { Fields } from "./fields.ts";

/** What anything says of itself. */
export function described(fields: Fields): Described {
  const brief = fields.text("brief");
  const note = fields.text("note");
  const stability = fields.text("stability");
  const deprecated = deprecation(fields, stability);
  return {
    ...(brief !== undefined && { brief }),
    ...(note !== undefined && { note }),
    ...(stability !== undefined && { stability }),
    ...(deprecated && { deprecated }),
    excluded: isExcluded(fields),
  };
}

/** A text, as it was once, or a map with a reason. The oldest form is a stability. */
function deprecation(fields: Fields, stability: string | undefined): Deprecated | undefined {
  const node = fields.node("deprecated");
  if (node === undefined) return stability === "deprecated" ? { reason: "unspecified" } : undefined;
  if (node.kind === "scalar") return { reason: "unspecified", note: node.text.trim() };
  const inner = fields.fields("deprecated");
  const renamedTo = inner?.text("renamed_to");
  const note = inner?.text("note");
  return {
    reason: inner?.text("reason") ?? "unspecified",
    ...(renamedTo !== undefined && { renamedTo }),
    ...(note !== undefined && { note }),
  };
}

function isExcluded(fields: Fields): boolean {
  const annotations = fields.node("annotations")?.kind === "map" ? fields.fields("annotations") : undefined;
  if (annotations?.node("code_generation")?.kind !== "map") return false;
  return annotations.fields("code_generation")?.flag("exclude") === true;
}

/** One example or a list of them. Lists within it are examples of lists, which no key here can have. */
export function examples(fields: Fields): readonly Example[] | undefined {
  const node = fields.node("examples");
  if (node === undefined) return undefined;
  const items = node.kind === "list" ? node.items : [node];
  return items.map((item) => value(item, fields.context)).filter((item) => item !== undefined);
}

/** A value that is one text, number or boolean. */
export function value(node: YamlNode, context: ParseContext): Example | undefined {
  return node.kind === "scalar" && !isNull(node) ? example(node, context)?.value : undefined;
}
