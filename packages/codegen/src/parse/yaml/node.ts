/** How a scalar was written. An `absent` one is a key with nothing behind it. */
export type ScalarStyle = "plain" | "quoted" | "block" | "absent";

/** Offsets into the text, `end` excluded. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  /** It stands for what was reported already: nothing more is said of it. */
  readonly reported?: true;
}

/** A text, number, boolean or null: `text` is what the author wrote, quotes and escapes resolved. */
export interface ScalarNode extends Extent {
  readonly kind: "scalar";
  readonly style: ScalarStyle;
  readonly text: string;
}

/** One `key: value`. */
export interface PairNode {
  readonly key: ScalarNode;
  readonly value: YamlNode;
}

export interface MapNode extends Extent {
  readonly kind: "map";
  /** Written with `{ }`. */
  readonly flow: boolean;
  readonly pairs: readonly PairNode[];
  /** Some of what stands in it was reported and left out, a merge key for example: nothing else is missing. */
  readonly incomplete?: true;
}

export interface ListNode extends Extent {
  readonly kind: "list";
  /** Written with `[ ]`. */
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

/** What a registry's YAML is made of, once aliases are followed; tags do not exist. */
export type YamlNode = ScalarNode | MapNode | ListNode;

/** Whether the scalar is YAML's null: nothing, `~` or `null`, unquoted. */
export function isNull(node: YamlNode): boolean {
  return node.kind === "scalar" && (node.style === "absent" || (node.style === "plain" && NULLS.has(node.text)));
}

const NULLS: ReadonlySet<string> = new Set(["", "~", "null", "Null", "NULL"]);
