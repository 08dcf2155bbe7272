import { documentationUrl } from "../../diagnostics/documentation.ts";
import { printable } from "../../text/printable.ts";

/** What can be said of one thing. */
export interface Explanation {
  /** What it is: `event`, `lint rule`. */
  readonly kind: string;
  /** Every name it goes by; the first is its own. */
  readonly names: readonly string[];
  text(): string;
}

/** What is known of a thing, each under its label; what has no value is left out. */
export type Facts = readonly (readonly [label: string, value: string | undefined])[];

/**
 * The explanation of a thing: what it is and is called, in one line what it means, then what is known of it, and the page
 * of the documentation that says more.
 */
export function explanation(
  kind: string,
  names: readonly string[],
  summary: string | undefined,
  facts: () => Facts = () => [],
  page?: string,
): Explanation {
  const said = summary ? [`  ${printable(summary)}`] : [];
  const see = page === undefined ? [] : [seeLine(page)];
  return {
    kind,
    names,
    text: () => [`${kind} ${printable(names[0] ?? "")}`, ...said, ...factLines(facts()), ...see].join("\n"),
  };
}

/** Where more is said: `docs/diagnostics.md`. */
export function seeLine(page: string): string {
  return `  See ${documentationUrl(page)}`;
}

/** Lines of `label: value`, aligned. */
export function factLines(facts: Facts): readonly string[] {
  const known = facts.filter((row): row is readonly [string, string] => row[1] !== undefined && row[1] !== "");
  const width = Math.max(0, ...known.map(([label]) => label.length));
  const indent = " ".repeat(width + 5);
  return known.map(([label, value]) => {
    const lines = value.trimEnd().split("\n").map(printable);
    return `  ${`${label}:`.padEnd(width + 1)}  ${lines.join(`\n${indent}`)}`;
  });
}
