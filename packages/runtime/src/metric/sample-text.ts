import type { Labels } from "./snapshot.ts";

/** A number as both text formats write it. */
export function sampleNumber(value: number): string {
  if (value === Infinity) return "+Inf";
  if (value === -Infinity) return "-Inf";
  return String(value);
}

/** The texts of series that were written before; a series' labels stay the same object. */
const written: WeakMap<Labels, { readonly common: Labels; readonly text: string }> = new WeakMap();

/** `{a="b",run_id="r"}`, or nothing without a label. `common` are the labels that every series has, `le` is a bucket's bound. */
export function labelText(labels: Labels, common: Labels, le?: string): string {
  const text = seriesText(labels, common) + (le === undefined ? "" : `,le="${le}"`);
  return text === "" ? "" : `{${text.startsWith(",") ? text.slice(1) : text}}`;
}

function seriesText(labels: Labels, common: Labels): string {
  const known = written.get(labels);
  if (known?.common === common) return known.text;
  const text = [...labels, ...common].map(([name, value]) => `${name}="${escapeLabel(value)}"`).join(",");
  written.set(labels, { common, text });
  return text;
}

/** Prometheus text format, "Comments, help text, and type information": backslash, line feed and quote. */
function escapeLabel(value: string): string {
  return value.replace(/[\\\n"]/g, (character) => (character === "\n" ? "\\n" : `\\${character}`));
}

/** Backslash and line feed; the quote stands for itself in the text format. */
export function escapeHelp(text: string): string {
  return text.replace(/[\\\n]/g, (character) => (character === "\n" ? "\\n" : "\\\\"));
}

/** The counts of a histogram up to and including each bound, the last beyond every bound. */
export function cumulated(counts: readonly number[]): readonly number[] {
  let sum = 0;
  return counts.map((count) => (sum += count));
}
