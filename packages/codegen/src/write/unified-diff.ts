import { compareLines, type Step } from "./line-changes.ts";

/** Lines around a change that are shown with it. */
const CONTEXT = 3;

/** The difference of two texts in the unified format (GNU diffutils manual, "Detailed Description of Unified Format"). */
export function unifiedDiff(path: string, before: string | undefined, after: string | undefined): string {
  const [old, fresh, above] = changedParts(before ?? "", after ?? "");
  const steps = compareLines(linesOf(beginning(old)), linesOf(beginning(fresh)));
  const head = [
    `--- ${before === undefined ? "/dev/null" : `a/${path}`}`,
    `+++ ${after === undefined ? "/dev/null" : `b/${path}`}`,
  ];
  const isCut = Math.max(old.length, fresh.length) > MAX_LENGTH;
  return [...head, ...hunks(steps, above), ...(isCut ? ["… and more, too much to be compared"] : [])].join("\n");
}

/** Characters between the first and the last change that are compared: of more, nobody reads the end. */
const MAX_LENGTH = 1_000_000;

/** As many whole lines of a text as are compared. */
function beginning(text: string): string {
  return text.length <= MAX_LENGTH ? text : text.slice(0, text.lastIndexOf("\n", MAX_LENGTH) + 1 || MAX_LENGTH);
}

/**
 * The whole lines of two texts between which they differ, with the context around them, and how many lines are above:
 * only these are taken apart, since of a large file that is little.
 */
function changedParts(before: string, after: string): readonly [before: string, after: string, above: number] {
  const shared = Math.min(before.length, after.length);
  let start = 0;
  while (start < shared && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  for (let lines = 0; lines <= CONTEXT && start > 0; lines += 1) start = before.lastIndexOf("\n", start - 2) + 1;

  const longer = after.length - before.length;
  let end = before.length;
  const stop = Math.max(start, start - longer);
  while (end > stop && before.charCodeAt(end - 1) === after.charCodeAt(end - 1 + longer)) end -= 1;
  for (let lines = 0; lines <= CONTEXT && end < before.length; lines += 1)
    end = before.indexOf("\n", end) + 1 || before.length;

  let above = 0;
  for (let at = before.indexOf("\n"); at !== -1 && at < start; at = before.indexOf("\n", at + 1)) above += 1;
  return [before.slice(start, end), after.slice(start, end + longer), above];
}

function linesOf(text: string): readonly string[] {
  if (text === "") return [];
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  else lines.push(`${lines.pop() ?? ""}\n\\ No newline at end of file`);
  return lines;
}

/** Cuts the steps into hunks with their context; `above`: lines in front of the first step. */
function hunks(steps: readonly Step[], above: number): readonly string[] {
  const out: string[] = [];
  let [old, fresh] = [above, above];
  for (let at = 0; at < steps.length;) {
    const change = steps.findIndex((step, index) => index >= at && step.kind !== " ");
    if (change === -1) break;
    const start = Math.max(at, change - CONTEXT);
    old += start - at;
    fresh += start - at;
    const end = hunkEnd(steps, change);
    const hunk = steps.slice(start, end);
    const [olds, news] = [
      hunk.filter(({ kind }) => kind !== "+").length,
      hunk.filter(({ kind }) => kind !== "-").length,
    ];
    out.push(`@@ -${range(old, olds)} +${range(fresh, news)} @@`);
    for (const { kind, line } of hunk) out.push(kind + line);
    old += olds;
    fresh += news;
    at = end;
  }
  return out;
}

function range(start: number, length: number): string {
  return length === 1 ? `${start + 1}` : `${length === 0 ? start : start + 1},${length}`;
}

/** A hunk ends where more than twice the context follows without a change. */
function hunkEnd(steps: readonly Step[], change: number): number {
  let last = change;
  for (let index = change; index < steps.length && index - last <= 2 * CONTEXT; index += 1) {
    if ((steps[index] as Step).kind !== " ") last = index;
  }
  return Math.min(steps.length, last + 1 + CONTEXT);
}
