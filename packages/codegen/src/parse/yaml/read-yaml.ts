import type { Report } from "../../diagnostics/diagnostic.ts";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../source/source-text.ts";
import { composeYaml } from "./compose.ts";
import { MAX_COMPOSED_LENGTH, MAX_LENGTH, MAX_SYNTAX_PROBLEMS } from "./limits.ts";
import type { YamlNode } from "./node.ts";
import { readSimpleYaml } from "./simple-yaml.ts";

/** Reads the one YAML document of a file. `undefined` after a problem that leaves no trustworthy tree. */
export function readYaml(source: SourceText, report: Report): YamlNode | undefined {
  if (isTooLarge(source, MAX_LENGTH, report) || reportConflictMarkers(source, report)) return undefined;
  const simple = readSimpleYaml(source.text);
  if (simple !== undefined) return simple;
  return isTooLarge(source, MAX_COMPOSED_LENGTH, report) ? undefined : composeYaml(source, report);
}

function isTooLarge(source: SourceText, limit: number, report: Report): boolean {
  const size = source.text.length;
  if (size > limit) report(diagnostic("yaml/too-large", source.span(0), { data: { size, limit } }));
  return size > limit;
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
