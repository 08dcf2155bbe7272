import type { Report } from "../diagnostics/diagnostic.ts";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Located } from "../parse/located.ts";
import { matchesSomething, type Pattern, PatternError } from "../pattern/expression.ts";
import { whyNotLinear } from "../pattern/linear-time.ts";
import { parsePattern } from "../pattern/parse-pattern.ts";

/** Reads a pattern and proves it linear, or reports why that cannot be. */
export function checkPattern(match: Located<string>, where: "whole" | "anywhere", report: Report): Pattern | undefined {
  try {
    const pattern = parsePattern(match.value);
    const problem = whyNotLinear(pattern, where);
    if (problem === undefined) return pattern;
    const help = { message: REMEDIES[where] };
    report(diagnostic("redaction/not-linear", match.span, { data: { match: match.value, problem }, help }));
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    report(diagnostic("redaction/regex", match.span, { data: { match: match.value, problem: error.message } }));
  }
  return undefined;
}

/** How a pattern usually becomes linear. */
const REMEDIES: Readonly<Record<"whole" | "anywhere", string>> = {
  anywhere:
    "a search needs no repetition at its ends, where one character finds as much: " +
    "[a-z]@[a-z] for [a-z]{1,64}@[a-z]{1,64}; within, repetitions side by side must share no character",
  whole:
    "repetitions side by side must share no character, nor may a repetition stand within another: [a-z]* for ([a-z]+)*",
};

/** Checks `allow:` of a key; gives the expression for whole values when it is safe to run. */
export function checkAllow(name: string, allow: Located<string>, report: Report): RegExp | undefined {
  const pattern = checkPattern(allow, "whole", report);
  if (pattern === undefined) return undefined;
  if (matchesSomething(pattern.body)) return new RegExp(`^(?:${allow.value})$`, "u");
  const problem = "it matches the empty text and nothing else";
  report(diagnostic("redaction/allow", allow.span, { data: { name, problem } }));
  return undefined;
}
