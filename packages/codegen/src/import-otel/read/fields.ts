import { distinct, mapOf } from "../../parse/collections.ts";
import type { ParseContext } from "../../parse/context.ts";
import type { Located } from "../../parse/located.ts";
import { kindOf, scalarOf } from "../../parse/scalars.ts";
import type { Span } from "../../source/span.ts";
import type { MapNode, PairNode, YamlNode } from "../../parse/yaml/node.ts";
import { isNull } from "../../parse/yaml/node.ts";

/** The members of one map. What is written and empty is as good as absent; what is of another kind is reported. */
export class Fields {
  readonly context: ParseContext;
  readonly #map: MapNode;
  readonly #what: string;
  readonly #pairs: ReadonlyMap<string, PairNode>;

  private constructor(map: MapNode, what: string, context: ParseContext) {
    this.context = context;
    this.#map = map;
    this.#what = what;
    this.#pairs = new Map(distinct(map, context, what).map((pair) => [pair.key.text, pair]));
  }

  /** The members of the map that stands here; `undefined`, and a report, where none does. */
  static of(node: YamlNode, context: ParseContext, what: string): Fields | undefined {
    const map = mapOf(node, context, what);
    return map && new Fields(map, what, context);
  }

  get names(): readonly string[] {
    return [...this.#pairs.keys()];
  }

  /** The place of a member's name; of the map itself where it has no such member. */
  place(name?: string): Span {
    const pair = name === undefined ? this.#map.pairs[0] : this.#pairs.get(name);
    return this.context.span(pair?.key ?? this.#map);
  }

  node(name: string): YamlNode | undefined {
    const value = this.#pairs.get(name)?.value;
    return value === undefined || isNull(value) ? undefined : value;
  }

  /** A member that is a map. */
  fields(name: string): Fields | undefined {
    const node = this.node(name);
    return node && Fields.of(node, this.context, `"${name}"`);
  }

  /** A text with its place, without space around it; nothing where it is empty. */
  located(name: string): Located<string> | undefined {
    const node = this.node(name);
    const scalar = node && scalarOf(node, this.context, "a text");
    const value = scalar?.text.trim() ?? "";
    return scalar === undefined || value === "" ? undefined : { value, span: this.context.span(scalar) };
  }

  text(name: string): string | undefined {
    return this.located(name)?.value;
  }

  /** A text that may not be missing. */
  demand(name: string): Located<string> | undefined {
    const found = this.located(name);
    if (found !== undefined || this.node(name)?.kind === "list" || this.node(name)?.kind === "map") return found;
    const at = this.#map.pairs[0]?.key ?? this.#map;
    return this.context.problem("shape/missing-key", at, { data: { what: this.#what, name } });
  }

  flag(name: string): boolean {
    const node = this.node(name);
    return node?.kind === "scalar" && node.text === "true";
  }

  /** The items of a member that is a list. */
  items(name: string): readonly YamlNode[] {
    const node = this.node(name);
    if (node === undefined) return [];
    if (node.kind === "list") return node.items;
    const data = { expected: "a list", found: kindOf(node) };
    this.context.problem("shape/wrong-kind", node, { data, help: { message: "each item begins with a dash" } });
    return [];
  }
}
