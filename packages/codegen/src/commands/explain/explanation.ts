import { printable } from "../../diagnostics/message.ts";

/** What can be said of one thing. */
export interface Explanation {
  /** What it is: `event`, `lint rule`. */
  readonly kind: string;
  /** Every name it goes by. */
  readonly names: readonly string[];
  text(): string;
}

/** Lines of `label: value`, aligned; what has no value is left out. */
export function facts(rows: readonly (readonly [label: string, value: string | undefined])[]): readonly string[] {
  const known = rows.filter((row): row is readonly [string, string] => row[1] !== undefined && row[1] !== "");
  const width = Math.max(0, ...known.map(([label]) => label.length));
  const indent = " ".repeat(width + 5);
  return known.map(([label, value]) => {
    const lines = value.trimEnd().split("\n").map(printable);
    return `  ${`${label}:`.padEnd(width + 1)}  ${lines.join(`\n${indent}`)}`;
  });
}
