import type { ParsedNode } from "yaml";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { DiagnosticCode } from "../../diagnostics/catalogue.ts";
import type { SourceText } from "../../source/source-text.ts";
import { MAX_ALIASED_NODES, MAX_SYNTAX_PROBLEMS } from "./limits.ts";
import { yamlPackage } from "./yaml-package.ts";
import type { PairNode, ScalarNode, ScalarStyle, YamlNode } from "./node.ts";

/** What an anchor marks, and of how many nodes it consists. */
interface Anchored {
  readonly node: YamlNode;
  readonly weight: number;
  readonly name: string;
  /** Where the marked node begins; the anchor stands before it. */
  readonly at: number;
}

interface Conversion {
  readonly yaml: ReturnType<typeof yamlPackage>;
  readonly source: SourceText;
  readonly report: Report;
  readonly anchors: Map<string, Anchored>;
  /** Anchors that no alias has named yet, in the order of the text. */
  readonly unused: Set<Anchored>;
  /** Names of anchors that were not there yet when an alias named them. */
  readonly early: Set<string>;
  /** Nodes converted so far, those that aliases stand for included. */
  weight: number;
  /** Of these, the ones that aliases stand for. */
  aliased: number;
}

/**
 * Turns the `yaml` package's nodes into ours: aliases followed, keys plain texts. A block collection ends where its last
 * value does, an absent value stands right behind its key.
 */
export function convertDocument(root: ParsedNode | null, source: SourceText, report: Report): YamlNode {
  const anchors = { anchors: new Map(), unused: new Set<Anchored>(), early: new Set<string>() };
  const to: Conversion = { yaml: yamlPackage(), source, report, ...anchors, weight: 0, aliased: 0 };
  const converted = convert(root, to, 0);
  const unused = [...to.unused].filter(({ name }) => !to.early.has(name));
  for (const anchored of unused.slice(0, MAX_SYNTAX_PROBLEMS)) reportUnused(anchored, to);
  return converted;
}

/** `&` in front of a text marks it, and is gone: whoever meant it as a part of the text should know. */
function reportUnused({ name, at }: Anchored, to: Conversion): void {
  const start = to.source.text.lastIndexOf(`&${name}`, at);
  const help = "take it out; a text that begins with & stands in single quotes";
  problem("yaml/unused-anchor", start, start + name.length + 1, { name }, to, help);
}

function convert(node: ParsedNode | null, to: Conversion, at: number): YamlNode {
  const before = to.weight;
  const converted = convertNode(node, to, at);
  if (node !== null && !to.yaml.isAlias(node)) {
    to.weight += 1;
    if (node.anchor !== undefined) {
      const anchored = { node: converted, weight: to.weight - before, name: node.anchor, at: node.range[0] };
      to.anchors.set(node.anchor, anchored);
      to.unused.add(anchored);
    }
  }
  return converted;
}

function convertNode(node: ParsedNode | null, to: Conversion, at: number): YamlNode {
  if (node === null) return absent(at);
  const [start, end] = node.range;
  const { isAlias, isMap, isSeq } = to.yaml;
  if (isMap(node)) {
    const pairs = node.items
      .map(({ key, value }) => convertPair(key, value, to, start))
      .filter((pair) => pair !== undefined);
    const flow = node.flow === true;
    const lost = pairs.length < node.items.length && { incomplete: true as const };
    return { kind: "map", flow, start, end: flow ? end : (pairs.at(-1)?.value.end ?? start), pairs, ...lost };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item, to, start));
    const flow = node.flow === true;
    return { kind: "list", flow, start, end: flow ? end : (items.at(-1)?.end ?? start), items };
  }
  if (isAlias(node)) return follow(node.source, start, end, to);
  return scalar(node, start, end, to);
}

function scalar(node: ParsedNode, start: number, end: number, { yaml }: Conversion): ScalarNode {
  if (!yaml.isScalar(node)) return absent(start);
  const text = node.source ?? "";
  const style: ScalarStyle = STYLES[node.type ?? "PLAIN"] ?? "plain";
  return { kind: "scalar", style: style === "plain" && text === "" ? "absent" : style, text, start, end };
}

const STYLES: Readonly<Record<string, ScalarStyle | undefined>> = {
  QUOTE_SINGLE: "quoted",
  QUOTE_DOUBLE: "quoted",
  BLOCK_FOLDED: "block",
  BLOCK_LITERAL: "block",
};

function absent(at: number): ScalarNode {
  return { kind: "scalar", style: "absent", text: "", start: at, end: at };
}

function convertPair(
  key: ParsedNode | null,
  value: ParsedNode | null,
  to: Conversion,
  at: number,
): PairNode | undefined {
  const [start, end] = key?.range ?? [at, at + 1];
  const name = convert(key, to, at);
  const body = convert(value, to, end);
  const isAlias = to.yaml.isAlias(key);
  if (isAlias || name.kind !== "scalar" || name.style === "absent") {
    const found = isAlias ? "an alias" : name.kind === "map" ? "a map" : name.kind === "list" ? "a list" : "nothing";
    return problem("yaml/key", start, end, { found }, to, "put the text in single quotes");
  }
  if (name.style === "plain" && name.text === "<<") {
    return problem(
      "yaml/merge-key",
      start,
      end,
      {},
      to,
      "declare shared keys under attributes: and refer to them as $name",
    );
  }
  return { key: name, value: isAbsent(body) ? { ...body, start: end, end } : body };
}

function isAbsent(node: YamlNode): boolean {
  return node.kind === "scalar" && node.style === "absent";
}

function follow(name: string, start: number, end: number, to: Conversion): YamlNode {
  const anchored = to.anchors.get(name);
  if (anchored === undefined) {
    to.early.add(name);
    problem("yaml/alias", start, end, { name, problem: "refers to no anchor before it" }, to);
    return { ...absent(start), reported: true };
  }
  to.unused.delete(anchored);
  to.weight += anchored.weight;
  to.aliased += anchored.weight;
  if (to.aliased <= MAX_ALIASED_NODES) return anchored.node;
  if (to.aliased - anchored.weight <= MAX_ALIASED_NODES) {
    problem("yaml/alias", start, end, { name, problem: `makes more than ${MAX_ALIASED_NODES} copies` }, to);
  }
  return { ...absent(start), reported: true };
}

function problem(
  code: DiagnosticCode,
  start: number,
  end: number,
  data: Readonly<Record<string, string>>,
  { source, report }: Conversion,
  help?: string,
): undefined {
  report(diagnostic(code, source.span(start, end), { data, help: help === undefined ? undefined : { message: help } }));
  return undefined;
}
