import type { MetricKind } from "@logwright/runtime/contract";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Check } from "./check.ts";

/*
 * The naming rules of `promtool check metrics` (prometheus/client_golang, prometheus/testutil/promlint, as of promtool
 * 2.42), so that an author hears of them here and not from a red pipeline. Names of our form can break only these.
 */

/** Reports exported names that promtool refuses, in its words. */
export const checkPromtool: Check = ({ metrics }, report) => {
  for (const { exported, kind, span } of metrics) {
    const problem = whyRefused(exported, kind);
    if (problem !== undefined) report(diagnostic("metric/promtool", span, { data: { exported, problem } }));
  }
};

const RESERVED_SUFFIXES = ["_count", "_sum", "_bucket"];

function whyRefused(name: string, kind: MetricKind): string | undefined {
  const words = name.split("_");
  const type = kind === "updown" ? "gauge" : kind;
  if (kind !== "counter" && name.endsWith("_total")) return 'non-counter metrics should not have "_total" suffix';
  const suffix = kind === "histogram" ? undefined : RESERVED_SUFFIXES.find((each) => name.endsWith(each));
  if (suffix !== undefined) return `non-histogram metrics should not have "${suffix}" suffix`;
  if (words.includes(type)) return `metric name should not include type '${type}'`;
  const abbreviation = words.find((word) => ABBREVIATIONS.has(word));
  if (abbreviation !== undefined) return `metric names should not contain abbreviated units ("${abbreviation}")`;
  return unitProblem(words);
}

const ABBREVIATIONS: ReadonlySet<string> = new Set([
  "s",
  "ms",
  "us",
  "ns",
  "sec",
  "b",
  "kb",
  "mb",
  "gb",
  "tb",
  "pb",
  "m",
  "h",
  "d",
]);

/** Base units by unit; only the first unit in a name counts. */
const BASES: ReadonlyMap<string, string> = new Map([
  ...["amperes", "bytes", "celsius", "grams", "joules", "kelvin", "meters", "metres", "seconds", "volts"].map(
    (unit) => [unit, unit] as const,
  ),
  ["minutes", "seconds"],
  ["hours", "seconds"],
  ["days", "seconds"],
  ["weeks", "seconds"],
  ["kelvins", "celsius"],
  ["fahrenheit", "celsius"],
  ["rankine", "celsius"],
  ["inches", "meters"],
  ["yards", "meters"],
  ["miles", "meters"],
  ["bits", "bytes"],
  ["calories", "joules"],
  ["pounds", "grams"],
  ["ounces", "grams"],
]);

const PREFIXES = [
  "pico",
  "nano",
  "micro",
  "milli",
  "centi",
  "deci",
  "deca",
  "hecto",
  "kilo",
  "kibi",
  "mega",
  "mibi",
  "mebi",
  "giga",
  "gibi",
  "tera",
  "tebi",
  "peta",
  "pebi",
];

function unitProblem(words: readonly string[]): string | undefined {
  for (const word of words) {
    const prefix = PREFIXES.find((each) => word.startsWith(each) && BASES.has(word.slice(each.length)));
    const base = BASES.get(prefix === undefined ? word : word.slice(prefix.length));
    if (base === undefined) continue;
    return base === word ? undefined : `use base unit "${base}" instead of "${word}"`;
  }
  return undefined;
}
