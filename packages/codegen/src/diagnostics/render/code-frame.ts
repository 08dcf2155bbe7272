import type { SourceText } from "../../source/source-text.ts";
import type { Span } from "../../source/span.ts";
import { printable } from "../../text/printable.ts";

/** A line longer than this is shown in part. */
const MAX_WIDTH = 160;

/** The line of a span with carets under it. */
export function codeFrame(source: SourceText, span: Span): readonly string[] {
  const line = source.line(span.start.line);
  const from = Math.max(0, span.start.column - 1 - MAX_WIDTH / 2);
  const cut = line.slice(from, from + MAX_WIDTH);
  const before = line.slice(from, span.start.column - 1);
  const end = span.end.line === span.start.line ? span.end.column - 1 : line.length;
  const marked = line
    .slice(span.start.column - 1, Math.max(end, span.start.column))
    .slice(0, MAX_WIDTH - before.length);
  const number = String(span.start.line);
  const gutter = " ".repeat(number.length);
  const [left, right] = [from > 0 ? "…" : "", from + MAX_WIDTH < line.length ? "…" : ""];
  const indent = " ".repeat(left.length + shownWidth(before));
  return [
    `  ${gutter} |`,
    `  ${number} | ${left}${shown(cut)}${right}`.trimEnd(),
    `  ${gutter} | ${indent}${"^".repeat(Math.max(1, shownWidth(marked)))}`,
  ];
}

function shown(text: string): string {
  return printable(text.replaceAll("\t", "  "));
}

function shownWidth(text: string): number {
  return [...shown(text)].length;
}
