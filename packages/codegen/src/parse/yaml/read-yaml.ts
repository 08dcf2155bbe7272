import type { Report } from "../../diagnostics/diagnostic.ts";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../source/source-text.ts";
import { composeYaml } from "./compose.ts";
import { MAX_LENGTH, MAX_SEPARATORS, MAX_SYNTAX_PROBLEMS } from "./limits.ts";
import type { YamlNode } from "./node.ts";
import { readSimpleYaml } from "./simple-yaml.ts";

/** Reads the one YAML document of a file. `undefined` after a problem that leaves no trustworthy tree. */
export function readYaml(source: SourceText, report: Report): YamlNode | undefined {
  if (isTooLarge(source, report) || reportConflictMarkers(source, report)) return undefined;
  const simple = readSimpleYaml(source.text);
  if (simple !== undefined) return simple;
  return hasTooMuch(source, report) ? undefined : composeYaml(source, report);
}

function isTooLarge(source: SourceText, report: Report): boolean {
  return exceeds(source, source.text.length, "characters", MAX_LENGTH, report);
}

const SEPARATORS = new Set([..."\n,:-[]{}"].map((separator) => separator.charCodeAt(0)));

/** Ten million characters may be one text, or five million nodes that would not fit the memory. */
function hasTooMuch(source: SourceText, report: Report): boolean {
  const { text } = source;
  if (text.length <= MAX_SEPARATORS) return false;
  let found = 0;
  for (let at = 0; at < text.length; at += 1) if (SEPARATORS.has(text.charCodeAt(at))) found += 1;
  return exceeds(source, found, "commas, colons, dashes, brackets and line ends", MAX_SEPARATORS, report);
}

function exceeds(source: SourceText, size: number, what: string, limit: number, report: Report): boolean {
  if (size > limit) report(diagnostic("yaml/too-large", source.span(0), { data: { size, what, limit } }));
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
