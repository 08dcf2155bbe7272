import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

/** A comment that keeps ESLint from reporting. */
export interface Suppression {
  readonly comment: TSESTree.Comment;
  /** The rules it names; none means every rule. */
  readonly rules: readonly string[];
  /** What stands after `--`. */
  readonly reason: string;
  /** Whether a report at this place is suppressed by it, as far as its range goes. */
  covers(line: number, column: number): boolean;
}

const DIRECTIVE = /^\s*eslint-(?<kind>disable|enable|disable-line|disable-next-line)(?=\s|$)(?<rest>[\s\S]*)$/u;
const REASON = /\s-{2,}\s/u;

interface Directive {
  readonly comment: TSESTree.Comment;
  readonly kind: string;
  readonly rules: readonly string[];
  readonly reason: string;
}

/** The suppressions of a file, in order. */
export function suppressionsIn(sourceCode: Readonly<TSESLint.SourceCode>): readonly Suppression[] {
  const directives = sourceCode.getAllComments().flatMap((comment) => directiveOf(comment) ?? []);
  return directives.filter(({ kind }) => kind !== "enable").map((directive) => suppressionOf(directive, directives));
}

function directiveOf(comment: TSESTree.Comment): Directive | undefined {
  const match = DIRECTIVE.exec(comment.value);
  const kind = match?.groups?.["kind"];
  // ESLint takes the ranges from block comments only.
  if (kind === undefined || (comment.type === "Line" && !kind.endsWith("line"))) return undefined;
  const [list = "", ...reason] = (match?.groups?.["rest"] ?? "").split(REASON);
  const rules = list
    .split(",")
    .map((rule) => rule.trim())
    .filter((rule) => rule !== "");
  return { comment, kind, rules, reason: reason.join(" -- ").trim() };
}

function suppressionOf({ comment, kind, rules, reason }: Directive, all: readonly Directive[]): Suppression {
  return { comment, rules, reason, covers: coverage(comment, kind, rules, all) };
}

function coverage(
  comment: TSESTree.Comment,
  kind: string,
  rules: readonly string[],
  all: readonly Directive[],
): Suppression["covers"] {
  const { start, end } = comment.loc;
  if (kind === "disable-line") return (line) => line === start.line;
  if (kind === "disable-next-line") return (line) => line === end.line + 1;
  const enabling = all.find(
    (other) =>
      other.kind === "enable" &&
      isAfter(other.comment.loc.start, start) &&
      (other.rules.length === 0 || other.rules.some((rule) => rules.includes(rule))),
  );
  const until = enabling?.comment.loc.start;
  return (line, column) =>
    !isAfter(start, { line, column }) && (until === undefined || isAfter(until, { line, column }));
}

function isAfter(a: TSESTree.Position, b: TSESTree.Position): boolean {
  return a.line > b.line || (a.line === b.line && a.column > b.column);
}
