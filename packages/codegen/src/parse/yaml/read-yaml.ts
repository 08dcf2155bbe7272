import type { Report } from "../../diagnostics/diagnostic.ts";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../source/source-text.ts";
import { composeYaml } from "./compose.ts";
import { MAX_LENGTH, MAX_SYNTAX_PROBLEMS } from "./limits.ts";
import type { YamlNode } from "./node.ts";
import { readSimpleYaml } from "./simple-yaml.ts";

/** Reads the one YAML document of a file. `undefined` after a problem that leaves no trustworthy tree. */
export function readYaml(source: SourceText, report: Report): YamlNode | undefined {
  if (source.text.length > MAX_LENGTH) {
    report(diagnostic("yaml/too-large", source.span(0), { data: { size: source.text.length, limit: MAX_LENGTH } }));
    return undefined;
  }
  if (reportConflictMarkers(source, report)) return undefined;
  return readSimpleYaml(source.text) ?? composeYaml(source, report);
}

const MARKER = /^(?:<{7}|\|{7}|>{7})(?= |\r?$)/gm;

function reportConflictMarkers(source: SourceText, report: Report): boolean {
  let found = 0;
  for (const { 0: marker, index } of source.text.matchAll(MARKER)) {
    found += 1;
    if (found > MAX_SYNTAX_PROBLEMS) break;
    const help = { message: "keep one side, or both one after the other, and remove the markers" };
    report(diagnostic("yaml/conflict-marker", source.span(index, index + marker.length), { data: { marker }, help }));
  }
  return found > 0;
}
