import ts from "#compiler";
import type { Visit } from "./search.ts";
import { isAccess, isCall } from "./flow/expression.ts";

/** One station on the way of a value. */
export interface Hop {
  readonly label: string;
  /** Absolute. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A longer way is shortened in its middle. */
const MOST_HOPS = 6;

const LONGEST_LABEL = 40;

/** The way of a value from its source to the sink: one hop a line of code, at most six. */
export function hopsOf(last: Visit, sink: ts.Node): readonly Hop[] {
  const hops: Hop[] = [];
  const add = (node: ts.Node): void => {
    const hop = hopOf(node);
    const before = hops.at(-1);
    if (before !== undefined && before.file === hop.file && before.line === hop.line) {
      if (hop.label.length > before.label.length && hops.length > 1) hops[hops.length - 1] = hop;
      return;
    }
    hops.push(hop);
  };
  for (let visit: Visit | undefined = last; visit !== undefined; visit = visit.from) add(visit.place.node);
  const end = hopOf(sink);
  const before = hops.at(-1);
  if (before !== undefined && before.file === end.file && before.line === end.line && hops.length > 1) hops.pop();
  hops.push(end);
  if (hops.length <= MOST_HOPS) return hops;
  return [...hops.slice(0, 3), ...hops.slice(-3)];
}

/** `logger.info (a.ts:3) -> wrap (b.ts:7) -> sink.write (c.ts:9)`. */
export function renderPath(hops: readonly Hop[]): string {
  return hops
    .map(({ label, file, line }) => `${label} (${file.slice(file.lastIndexOf("/") + 1)}:${line})`)
    .join(" -> ");
}

function hopOf(node: ts.Node): Hop {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return { label: labelOf(node), file: file.fileName, line: line + 1 };
}

/** What a node is called in a path: the callee of a call, the name of a declaration, else its text. */
export function labelOf(node: ts.Node): string {
  if (isCall(node)) return `${ts.isNewExpression(node) ? "new " : ""}${shortened(node.expression.getText())}`;
  if (ts.isIdentifier(node) || isAccess(node)) return shortened(node.getText());
  const { name } = node as ts.NamedDeclaration;
  return shortened(name === undefined ? node.getText() : name.getText());
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST_LABEL ? `${line.slice(0, LONGEST_LABEL - 1)}…` : line;
}
