/** What can be said of one thing. */
export interface Explanation {
  /** Every name it goes by. */
  readonly names: readonly string[];
  text(): string;
}

/** Lines of `label: value`, aligned; what has no value is left out. */
export function facts(rows: readonly (readonly [label: string, value: string | undefined])[]): readonly string[] {
  const known = rows.filter((row): row is readonly [string, string] => row[1] !== undefined && row[1] !== "");
  const width = Math.max(0, ...known.map(([label]) => label.length));
  return known.map(
    ([label, value]) => `  ${`${label}:`.padEnd(width + 1)}  ${value.replaceAll("\n", `\n${" ".repeat(width + 5)}`)}`,
  );
}
