import { secondsOf } from "./duration.ts";

/** How an alert compares what it watches. */
export type Comparison = ">" | ">=" | "<" | "<=" | "==" | "!=";

/** What of an alert's expression the generator understands well enough to make the alert fire. */
export interface AlertShape {
  /** The series that is watched: the exported name, perhaps with `_bucket`, `_count` or `_sum`. */
  readonly series: string;
  /** Labels that the expression demands. */
  readonly labels: Readonly<Record<string, string>>;
  /** `rate` and the like over a window in seconds; absent: the value itself. */
  readonly over?: { readonly function: "rate" | "increase"; readonly window: number };
  /** `histogram_quantile` of the buckets. */
  readonly quantile?: number;
  /** The labels that an aggregation keeps; absent: all. */
  readonly keeps?: readonly string[];
  readonly comparison: Comparison;
  readonly threshold: number;
}

type Inner = Omit<AlertShape, "comparison" | "threshold">;

const COMPARED = /^(.+?)\s*(>=|<=|==|!=|>|<)\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)$/s;
const SELECTOR = /^([A-Za-z_:][\w:]*)(?:\{([^{}]*)\})?$/;
const MATCHER = /^\s*([A-Za-z_]\w*)\s*=\s*"([^"\\]*)"\s*$/;
const OVER = /^(rate|increase)\s*\(\s*(.+?)\s*\[\s*(\w+)\s*\]\s*\)$/s;
const QUANTILE = /^histogram_quantile\s*\(\s*(0?\.\d+)\s*,\s*(.+?)\s*\)$/s;
const GROUPED_BEFORE = /^(?:sum|max|min|avg)\s*(?:by\s*\(([^()]*)\)\s*)?\((.*)\)$/s;
const GROUPED_AFTER = /^(?:sum|max|min|avg)\s*\((.*)\)\s*by\s*\(([^()]*)\)$/s;

/** Reads an expression, or gives up: most of PromQL is none of our business. */
export function alertShape(expression: string): AlertShape | undefined {
  const compared = COMPARED.exec(expression.trim());
  if (compared === null) return undefined;
  const [, left = "", comparison, threshold] = compared;
  const inner = quantile(left) ?? grouped(left) ?? over(left) ?? selector(left);
  return inner && { ...inner, comparison: comparison as Comparison, threshold: Number(threshold) };
}

function selector(text: string): Inner | undefined {
  const [, series, matchers = ""] = SELECTOR.exec(text.trim()) ?? [];
  if (series === undefined) return undefined;
  const labels: [string, string][] = [];
  for (const matcher of matchers.split(",").filter((part) => part.trim() !== "")) {
    const [, name, value] = MATCHER.exec(matcher) ?? [];
    if (name === undefined || value === undefined) return undefined;
    labels.push([name, value]);
  }
  return { series, labels: Object.fromEntries(labels) };
}

function over(text: string): Inner | undefined {
  const [, name, watched = "", duration = ""] = OVER.exec(text.trim()) ?? [];
  const inner = name === undefined ? undefined : selector(watched);
  const window = secondsOf(duration);
  if (inner === undefined || window === undefined || window < 4) return undefined;
  return { ...inner, over: { function: name as "rate" | "increase", window } };
}

function grouped(text: string): Inner | undefined {
  const after = GROUPED_AFTER.exec(text.trim());
  const before = GROUPED_BEFORE.exec(text.trim());
  const [by = "", watched] = after === null ? [before?.[1], before?.[2]] : [after[2], after[1]];
  if (watched === undefined) return undefined;
  const inner = over(watched) ?? selector(watched);
  return inner && { ...inner, keeps: names(by) };
}

function quantile(text: string): Inner | undefined {
  const [, quantileText, watched = ""] = QUANTILE.exec(text.trim()) ?? [];
  const inner = quantileText === undefined ? undefined : (grouped(watched) ?? over(watched));
  if (inner?.over === undefined || (inner.keeps !== undefined && !inner.keeps.includes("le"))) return undefined;
  const keeps = inner.keeps?.filter((name) => name !== "le");
  return { ...inner, quantile: Number(quantileText), ...(keeps && { keeps }) };
}

function names(list: string): readonly string[] {
  return list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
