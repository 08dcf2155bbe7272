import type { Labels } from "./snapshot.ts";

/** A number as both text formats write it. */
export function sampleNumber(value: number): string {
  if (value === Infinity) return "+Inf";
  if (value === -Infinity) return "-Inf";
  return String(value);
}

/** `{a="b",run_id="r"}`, or nothing without a label. */
export function labelText(labels: Labels, runId: string | undefined, ...extra: Labels): string {
  const all = [...labels, ...(runId === undefined ? [] : ([["run_id", runId]] as const)), ...extra];
  if (all.length === 0) return "";
  return `{${all.map(([name, value]) => `${name}="${escapeLabel(value)}"`).join(",")}}`;
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
