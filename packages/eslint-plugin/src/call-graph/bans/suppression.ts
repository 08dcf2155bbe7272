import ts from "#compiler";
import { importsRoles, type Ban } from "./ban.ts";

const DIRECTIVE = /^[ \t]*(?:\/\/+|\/\*+|\*)[ \t]*(@ts-(?:ignore|expect-error|nocheck))\b/gm;

/** `@ts-ignore` and its kin in a file that handles records: the compiler is told to look away. */
export const suppressions: Ban = (file, view) => {
  if (!importsRoles(file, view)) return [];
  return [...file.text.matchAll(DIRECTIVE)].map((match) => ({
    id: "augmentedRuntime" as const,
    node: nodeAfter(file, match.index),
    what: `\`${match[1]}\` in a file that handles records`,
  }));
};

/** The first statement or member that begins after a position. */
function nodeAfter(file: ts.SourceFile, position: number): ts.Node {
  let found: ts.Node = file.endOfFileToken;
  const visit = (node: ts.Node): void => {
    if (node.end <= position) return;
    if (node.getStart(file) > position && node.getStart(file) < found.getStart(file)) found = node;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found;
}
