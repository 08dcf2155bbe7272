import type { Report } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../source/source-text.ts";
import type { YamlNode } from "./node.ts";
import { composeYaml } from "./compose.ts";

/** Reads the one YAML document of a file. `undefined` after a problem that leaves no trustworthy tree. */
export function readYaml(source: SourceText, report: Report): YamlNode | undefined {
  return composeYaml(source, report);
}
