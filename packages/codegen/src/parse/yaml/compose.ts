import type { Node as Yaml } from "yaml";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../source/source-text.ts";
import type { ScalarNode, YamlNode } from "./node.ts";

export function composeYaml(source: SourceText, report: Report): YamlNode | undefined {
  const document = parseDocument(source.text, { uniqueKeys: false, prettyErrors: false, version: "1.2" });
  for (const error of document.errors) report(diagnostic("yaml/syntax", source.span(error.pos[0], error.pos[1]), { data: { problem: error.message } }));
  if (document.errors.length > 0 || document.contents === null) return document.contents === null ? { kind: "scalar", style: "absent", text: "", start: 0, end: 0 } : undefined;
  return convert(document.contents, source.text);
}

function convert(node: Yaml | null, text: string): YamlNode {
  const [start, end] = node?.range ?? [0, 0];
  if (isMap(node)) {
    return { kind: "map", flow: node.flow === true, start, end, pairs: node.items.map((pair) => ({ key: convert(pair.key as Yaml, text) as ScalarNode, value: pair.value === null ? { kind: "scalar", style: "absent", text: "", start: end, end } : convert(pair.value as Yaml, text) })) };
  }
  if (isSeq(node)) return { kind: "list", flow: node.flow === true, start, end, items: node.items.map((item) => convert(item as Yaml, text)) };
  if (isScalar(node)) {
    const style = node.type === "PLAIN" ? "plain" : node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL" ? "block" : "quoted";
    return { kind: "scalar", style: node.source === "" && style === "plain" ? "absent" : style, text: node.source ?? String(node.value), start, end };
  }
  return { kind: "scalar", style: "absent", text: "", start, end };
}
